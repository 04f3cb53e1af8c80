import type { PictureRights } from './picture-rights.ts';
import { readExif } from './read-exif.ts';
import { readIptc } from './read-iptc.ts';
import { readXmp } from './read-xmp.ts';

/** The blocks of a file as sharp's `metadata()` gives them. */
export interface MetadataBlocks {
  iptc?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  exif?: Uint8Array | undefined;
}

/** Field by field from IPTC, which agencies fill, else from XMP, else from Exif, which cameras fill. */
export function readRights({ iptc, xmp, exif }: MetadataBlocks): PictureRights {
  const told = [iptc && readIptc(iptc), xmp && readXmp(xmp), exif && readExif(exif)];
  const first = (name: keyof PictureRights) => told.find((one) => one?.[name] !== undefined)?.[name];
  return {
    credit: first('credit'),
    creator: first('creator'),
    copyright: first('copyright'),
    webStatement: first('webStatement'),
  };
}

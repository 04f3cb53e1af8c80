import type { Sharp } from 'sharp';
import type { OwnPicture } from '../../shared/pictures/own-picture.ts';
import type { Pixels } from './decode-picture.ts';
import type { SharpFactory } from './load-sharp.ts';

export interface MediaFile {
  /** `640.webp` */
  name: string;
  body: Uint8Array;
  type: 'image/webp' | 'image/jpeg';
}

export type MediaFiles = Pick<OwnPicture, 'widths' | 'jpeg' | 'share'> & { files: MediaFile[] };

const WIDTHS = [320, 480, 640, 960, 1280];
const JPEG_WIDTH = 960;
/** Wide screens show the large ones at twice the density, which hides what is lost. */
const webpQuality = (width: number) => (width > 640 ? 68 : 75);

/** What social networks show; it is enlarged twice at most. */
const SHARE = { width: 1200, height: 630 };
const SHARE_LEAST = { width: 600, height: 315 };

/**
 * The files of a picture, none larger than it is.
 * @param xmp Put into each of them.
 */
export async function encodeFiles(
  sharp: SharpFactory,
  pixels: Pixels,
  xmp: string | undefined,
): Promise<MediaFiles> {
  const { data, width, height, channels } = pixels;
  const open = () => sharp(data, { raw: { width, height, channels } });
  const finish = async (name: string, type: MediaFile['type'], picture: Sharp): Promise<MediaFile> => {
    const marked = xmp === undefined ? picture : picture.withXmp(xmp);
    return { name, body: await marked.toBuffer(), type };
  };

  const widths = [...WIDTHS.filter((one) => one < width), width];
  const files: MediaFile[] = [];
  for (const one of widths) {
    const webp = resized(open(), pixels, one).webp({ quality: webpQuality(one), effort: 4 });
    files.push(await finish(`${one}.webp`, 'image/webp', webp));
  }

  const jpegWidth = Math.min(JPEG_WIDTH, width);
  const onWhite = resized(open(), pixels, jpegWidth).flatten({ background: '#fff' });
  const jpeg = await finish(`${jpegWidth}.jpg`, 'image/jpeg', onWhite.jpeg({ quality: 78, mozjpeg: true }));
  files.push(jpeg);

  const share = width >= SHARE_LEAST.width && height >= SHARE_LEAST.height;
  if (share) {
    const cut = open()
      .flatten({ background: '#fff' })
      .resize({ ...SHARE, fit: 'cover', position: 'attention' });
    files.push(await finish('share.jpg', 'image/jpeg', cut.jpeg({ quality: 76, mozjpeg: true })));
  }
  return {
    files,
    widths,
    jpeg: { width: jpegWidth, height: heightAt(pixels, jpegWidth), bytes: jpeg.body.length },
    share,
  };
}

function heightAt({ width, height }: Pixels, wanted: number): number {
  return Math.max(1, Math.round((height * wanted) / width));
}

function resized(picture: Sharp, pixels: Pixels, width: number): Sharp {
  if (width === pixels.width) return picture;
  return picture.resize({ width, height: heightAt(pixels, width), fit: 'fill' });
}

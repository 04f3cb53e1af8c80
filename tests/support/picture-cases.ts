import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'pictures');

/** Every file of tests/fixtures/pictures, and what its README says of it. */
export const readPicture = (name: string): Uint8Array => readFileSync(join(FOLDER, name));

export const TAKEN_PICTURES: Record<string, { width: number; height: number }> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => [`orient-${turn}.jpg`, { width: 300, height: 200 }]),
  ),
  'plain.jpg': { width: 300, height: 200 },
  'grey.jpg': { width: 300, height: 200 },
  'png16.png': { width: 300, height: 200 },
  'p3.jpg': { width: 300, height: 200 },
  'cmyk-noprofile.jpg': { width: 300, height: 200 },
  'alpha.png': { width: 300, height: 200 },
  'anim.gif': { width: 120, height: 80 },
  'anim.webp': { width: 120, height: 80 },
  'png-named.jpg': { width: 300, height: 200 },
  // 2 by 9,000: in 2,560 pixels of height there is one of width.
  'tall.png': { width: 1, height: 2560 },
  'tiny.png': { width: 1, height: 1 },
  'iptc-utf8.jpg': { width: 300, height: 200 },
  'iptc-latin1.jpg': { width: 300, height: 200 },
  'xmp.jpg': { width: 300, height: 200 },
  'polyglot-html.jpg': { width: 300, height: 200 },
  'polyglot-zip.jpg': { width: 300, height: 200 },
  'ztxt-bomb.png': { width: 16, height: 16 },
};

export const REFUSED_PICTURES: Record<string, string> = {
  'svg-script.svg': 'the file is an SVG drawing; save it as PNG',
  'svg-named.jpg': 'the file is an SVG drawing; save it as PNG',
  'sample.avif': 'the file is an AVIF picture; save it as JPEG',
  'fake.heic': 'the file is a HEIC picture, as telephones take them; save it as JPEG',
  'html-named.jpg': 'the file is a web page; save the picture itself',
  'empty.jpg': 'the file is empty; save the picture again',
  'truncated.jpg':
    'the picture is broken or cut off (VipsJpeg: premature end of JPEG image); save it again, or upload it anew',
  'claims-50000.png':
    'the picture has 50,000 by 50,000 pixels, and the most are 64 million in all and 16,000 a side; save it smaller',
  'claims-65500.jpg':
    'the picture has 65,500 by 65,500 pixels, and the most are 64 million in all and 16,000 a side; save it smaller',
};

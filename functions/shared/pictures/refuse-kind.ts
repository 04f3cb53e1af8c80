import { Rejection } from '../intake/rejection.ts';

/** What a file has, as Latin-1, at a place; which says more of it than its name does. */
type Signature = [at: number, text: string];

const TAKEN: Signature[][] = [
  [[0, '\xff\xd8\xff']],
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, 'GIF87a']],
  [[0, 'GIF89a']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
];

const SAVE_AS_JPEG = 'save it as JPEG';
const SAVE_AS_PNG = 'save it as PNG';
const SAVE_ITS_PICTURE = 'save the picture in it as JPEG or PNG';

/** What people do send. */
const KINDS: { kind: string; remedy: string; begins: Signature[] }[] = [
  {
    kind: 'a HEIC picture, as telephones take them',
    remedy: SAVE_AS_JPEG,
    begins: brands('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'),
  },
  { kind: 'an AVIF picture', remedy: SAVE_AS_JPEG, begins: brands('avif', 'avis') },
  { kind: 'a film', remedy: 'save one picture of it as JPEG', begins: brands('') },
  {
    kind: 'a TIFF picture or a raw one of a camera',
    remedy: SAVE_AS_JPEG,
    begins: starts('II*\0', 'II+\0', 'MM\0*', 'MM\0+'),
  },
  { kind: 'a JPEG XL picture', remedy: SAVE_AS_JPEG, begins: starts('\xff\x0a', '\0\0\0\x0cJXL ') },
  { kind: 'a JPEG 2000 picture', remedy: SAVE_AS_JPEG, begins: starts('\0\0\0\x0cjP  ') },
  { kind: 'a BMP picture', remedy: SAVE_AS_PNG, begins: starts('BM') },
  { kind: 'an icon', remedy: SAVE_AS_PNG, begins: starts('\0\0\x01\0', '\0\0\x02\0') },
  { kind: 'a Photoshop file', remedy: SAVE_AS_JPEG, begins: starts('8BPS') },
  { kind: 'a PDF', remedy: SAVE_ITS_PICTURE, begins: starts('%PDF-') },
  { kind: 'a ZIP or Office file', remedy: SAVE_ITS_PICTURE, begins: starts('PK\x03\x04') },
  { kind: 'a compressed file', remedy: 'unpack it and save it as JPEG or PNG', begins: starts('\x1f\x8b') },
];

const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|script|meta|title|p|div)\b/i;
const DRAWING = /<svg[\s>]/i;

/** How far into a file a drawing may begin: there can be comments before it. */
const LOOKED_AT_BYTES = 4096;

/**
 * Of a file that does not begin as a JPEG, PNG, WebP or GIF does.
 * @throws {Rejection} with what it is instead.
 */
export function refuseKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Rejection('the file is empty; save the picture again');
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES)).toString('latin1');
  const has = ([at, text]: Signature) => start.startsWith(text, at);
  if (TAKEN.some((signatures) => signatures.every(has))) return;
  const known = KINDS.find(({ begins }) => begins.some(has));
  if (known !== undefined) throw new Rejection(`the file is ${known.kind}; ${known.remedy}`);
  if (WEB_PAGE.test(start)) throw new Rejection('the file is a web page; save the picture itself');
  if (DRAWING.test(start)) throw new Rejection(`the file is an SVG drawing; ${SAVE_AS_PNG}`);
  throw new Rejection('the file is no picture that can be read here; save it as JPEG, PNG, WebP or GIF');
}

function starts(...texts: string[]): Signature[] {
  return texts.map((text) => [0, text]);
}

/** ISO/IEC 14496-12, 4.3: the box `ftyp` with the brand that the file is of. */
function brands(...names: string[]): Signature[] {
  return names.map((name) => [4, `ftyp${name}`]);
}

import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Pictures as no camera makes them. */
export const plainPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

const latin1 = (text: string) => Buffer.from(text, 'latin1');

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const repeated = (part: Buffer, times: number) => Buffer.alloc(part.length * times, part);

export function jpegSegment(marker: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(body.length + 2), body]);
}

/** A JPEG with these segments behind its first bytes. */
export async function jpegWith(...segments: Buffer[]): Promise<Buffer> {
  const jpeg = await plainPicture(40, 30).jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

export const xmpSegment = (xmp: string) =>
  jpegSegment(0xe1, Buffer.concat([latin1('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)]));

export const exifSegment = (tiff: Buffer) => jpegSegment(0xe1, Buffer.concat([latin1('Exif\0\0'), tiff]));

export const iptcSegment = (block: Buffer) => jpegSegment(0xed, block);

/** As Photoshop writes IPTC's fields: `[record, dataset, text]`. */
export function iptcBlock(fields: [number, number, string | Buffer][], wrongLength?: number): Buffer {
  const written = fields.map(([record, dataset, value]) => {
    const bytes = Buffer.from(value as string);
    return Buffer.concat([Buffer.from([0x1c, record, dataset]), uint16(wrongLength ?? bytes.length), bytes]);
  });
  const all = Buffer.concat(written);
  return Buffer.concat([latin1('Photoshop 3.0\x008BIM\x04\x04\0\0'), uint32(all.length), all]);
}

export interface ExifEntry {
  tag: number;
  type?: number;
  count?: number;
  value: Buffer | number;
}

/** One directory; a text goes behind it, a number is where it is to be found. */
export function exifBlock(entries: readonly ExifEntry[], next = 0): Buffer {
  const behind: Buffer[] = [];
  let at = 8 + 2 + entries.length * 12 + 4;
  const written = entries.map(({ tag, type = 2, count, value }) => {
    const head = Buffer.concat([uint16(tag), uint16(type)]);
    if (typeof value === 'number') return Buffer.concat([head, uint32(count ?? 1), uint32(value)]);
    behind.push(value);
    at += value.length;
    return Buffer.concat([head, uint32(count ?? value.length), uint32(at - value.length)]);
  });
  return Buffer.concat([
    latin1('MM\0*'),
    uint32(8),
    uint16(entries.length),
    ...written,
    uint32(next),
    ...behind,
  ]);
}

/** A progressive JPEG whose scans but the first hold nothing, for all of its blocks. */
export function jpegOfScans(side: number, scans: number): Buffer {
  const blocks = Math.ceil(side / 8) ** 2;
  const oneCode = (tableClass: number, symbol: number) =>
    jpegSegment(0xc4, Buffer.from([tableClass << 4, 1, ...new Array<number>(15).fill(0), symbol]));
  const runs = Math.ceil(blocks / 16_384);
  // A run of 16,384 blocks without a coefficient is the symbol 0xe0, whose code is one bit, and 14 bits of 0.
  const empty = Buffer.alloc(Math.ceil((runs * 15) / 8));
  const scan = Buffer.concat([jpegSegment(0xda, Buffer.from([1, 1, 0, 1, 63, 0])), empty]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xdb, Buffer.alloc(65, 1).fill(0, 0, 1)),
    jpegSegment(
      0xc2,
      Buffer.concat([Buffer.from([8]), uint16(side), uint16(side), Buffer.from([1, 1, 0x11, 0])]),
    ),
    oneCode(0, 0),
    oneCode(1, 0xe0),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])),
    Buffer.alloc(Math.ceil(blocks / 8)),
    repeated(scan, scans),
    Buffer.from([0xff, 0xd9]),
  ]);
}

export const jpegOfSegments = (count: number) =>
  jpegWith(repeated(jpegSegment(0xe1, Buffer.alloc(0)), count));

export function pngChunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([latin1(type), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A PNG with a chunk before its pixels, so many times. */
export async function pngWith(chunk: Buffer, times = 1): Promise<Buffer> {
  const png = await plainPicture(40, 30).png().toBuffer();
  const at = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, at), repeated(chunk, times), png.subarray(at)]);
}

/** Of 8 MB, which unpacks from 8 kB. */
export const zippedText = () =>
  pngChunk('zTXt', Buffer.concat([latin1('k\0\0'), deflateSync(Buffer.alloc(7_900_000))]));

/** An animation of frames of one pixel. */
export async function webpOfFrames(count: number): Promise<Buffer> {
  const still = await plainPicture(1, 1).webp({ lossless: true }).toBuffer();
  const box = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0]);
  const all = Buffer.concat([
    latin1('WEBP'),
    webpChunk('VP8X', Buffer.from([2, 0, 0, 0, 9, 0, 0, 9, 0, 0])),
    webpChunk('ANIM', Buffer.from([255, 255, 255, 255, 0, 0])),
    repeated(webpChunk('ANMF', Buffer.concat([box, still.subarray(12)])), count),
  ]);
  return webpChunk('RIFF', all);
}

/** An animation of frames of one pixel, of which all but the first say nothing. */
export function gifOfFrames(count: number): Buffer {
  const head = Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2]);
  const pixel = Buffer.from([2, 0x44, 1, 0]);
  const empty = Buffer.concat([frame, Buffer.from([0])]);
  return Buffer.concat([latin1('GIF89a'), head, frame, pixel, repeated(empty, count - 1), latin1(';')]);
}

function webpChunk(type: string, data: Buffer): Buffer {
  return Buffer.concat([latin1(type), uint32(data.length).reverse(), data, Buffer.alloc(data.length % 2)]);
}

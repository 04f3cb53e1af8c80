import { expect, test } from 'vitest';
import { makePicture } from '../../../../functions/pictures/make/make-picture.ts';
import {
  exifBlock,
  exifSegment,
  gifOfFrames,
  iptcBlock,
  iptcSegment,
  jpegOfScans,
  jpegOfSegments,
  jpegSegment,
  jpegWith,
  plainPicture,
  pngChunk,
  pngWith,
  webpOfFrames,
  xmpSegment,
  zippedText,
} from '../../../support/picture-bytes.ts';

const ODD: [string, () => Promise<Buffer>, object][] = [
  ['a progressive JPEG', () => plainPicture(50, 40).jpeg({ progressive: true }).toBuffer(), { width: 50 }],
  ['a JPEG of a hundred scans', async () => jpegOfScans(64, 99), { width: 64 }],
  [
    'a progressive JPEG in CMYK',
    () => plainPicture(50, 40).toColourspace('cmyk').jpeg({ progressive: true }).toBuffer(),
    { width: 50 },
  ],
  ['one pixel by 16,000', () => plainPicture(1, 16_000).png().toBuffer(), { width: 1, height: 2560 }],
  ['16,000 by one', () => plainPicture(16_000, 1).png().toBuffer(), { width: 1280, height: 1, share: false }],
  ['a PNG of a palette', () => plainPicture(50, 40).png({ palette: true }).toBuffer(), { width: 50 }],
  ['16-bit grey', () => plainPicture(50, 40).toColourspace('grey16').png().toBuffer(), { width: 50 }],
  ['a lossless WebP', () => plainPicture(50, 40).webp({ lossless: true }).toBuffer(), { width: 50 }],
  ['an animation of 500 frames', () => webpOfFrames(500), { width: 10, height: 10 }],
  ['as many frames as a GIF has room for', async () => gifOfFrames(1_600_000), { width: 1, height: 1 }],
  ['8 GB of text in a PNG', async () => pngWith(zippedText(), 1000), { width: 40 }],
  [
    'a PNG with chunks that nobody knows',
    () => pngWith(pngChunk('prVt', Buffer.alloc(999)), 500),
    { width: 40 },
  ],
  ['XMP of no length', () => jpegWith(xmpSegment('')), { width: 40 }],
  ['XMP that is no XML', () => jpegWith(xmpSegment('<x:xmpmeta><a></b>')), { width: 40 }],
  ['Exif that ends in its header', () => jpegWith(exifSegment(Buffer.from('MM\0*'))), { width: 40 }],
  [
    'Exif whose directories are each other',
    () => jpegWith(exifSegment(exifBlock([{ tag: 0x8769, type: 4, value: 8 }], 8))),
    { width: 40 },
  ],
  ['IPTC with wrong lengths', () => jpegWith(iptcSegment(iptcBlock([[2, 80, 'x']], 60_000))), { width: 40 }],
  [
    'a profile that is none',
    () => jpegWith(jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01none'))),
    { width: 40 },
  ],
];

test.each(ODD)('%s is taken', async (_, make, picture) => {
  expect((await makePicture(await make())).picture).toMatchObject(picture);
});

const SAVE = 'save the picture again as a plain JPEG';
const HOSTILE: [string, () => Promise<Buffer>, string | RegExp][] = [
  [
    'a JPEG of scans without end',
    async () => jpegOfScans(8000, 20_000),
    `the picture's file has more than 100 scans; ${SAVE}`,
  ],
  [
    'a JPEG of empty segments',
    () => jpegOfSegments(4_000_000),
    `the picture's file has more than 5,000 segments; ${SAVE}`,
  ],
  [
    'a PNG of empty chunks',
    () => pngWith(pngChunk('gAMA'), 1_000_000),
    `the picture's file has more than 5,000 chunks; ${SAVE}`,
  ],
  [
    'an animation of 100,000 frames',
    () => webpOfFrames(100_000),
    `the picture's file has more than 5,000 chunks or frames; ${SAVE}`,
  ],
  [
    'more pixels than are decoded',
    () => plainPicture(8001, 8000).png().toBuffer(),
    'the picture has 8,001 by 8,000 pixels, and the most are 64 million in all and 16,000 a side; save it smaller',
  ],
  [
    'a side that is too long',
    () => plainPicture(16_001, 2).png().toBuffer(),
    'the picture has 16,001 by 2 pixels, and the most are 64 million in all and 16,000 a side; save it smaller',
  ],
  [
    'more bytes than are read',
    async () => Buffer.concat([await plainPicture(9, 9).jpeg().toBuffer(), Buffer.alloc(20_000_000)]),
    /^the file has 20,000,\d+ bytes, and 20,000,000 are the most; save it smaller$/,
  ],
  [
    'a JPEG that ends in its header',
    async () => (await plainPicture(50, 40).jpeg().toBuffer()).subarray(0, 100),
    /^the picture is broken or cut off \(.+\); save it again, or upload it anew$/,
  ],
  [
    'a PNG whose pixels are cut off',
    async () => (await plainPicture(500, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 50_000),
    /^the picture is broken or cut off \(.+\); save it again, or upload it anew$/,
  ],
  [
    'a GIF without a picture',
    async () => Buffer.concat([Buffer.from('GIF89a'), Buffer.from([9, 0, 9, 0, 0, 0, 0, 0x3b])]),
    /^the picture is broken or cut off \(.+\); save it again, or upload it anew$/,
  ],
];

test.each(HOSTILE)('%s is refused', async (_, make, sentence) => {
  await expect(makePicture(await make())).rejects.toMatchObject({
    name: 'Rejection',
    message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  });
});

const begins = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(20)]);

test.each([
  ['MM\0*', 'a TIFF picture or a raw one of a camera; save it as JPEG'],
  ['BM', 'a BMP picture; save it as PNG'],
  ['\0\0\0\x18ftypmp42', 'a film; save one picture of it as JPEG'],
  ['%PDF-1.7', 'a PDF; save the picture in it as JPEG or PNG'],
  ['<?xml version="1.0"?><!-- a drawing --><svg ', 'an SVG drawing; save it as PNG'],
  ['\n<!DOCTYPE html><svg></svg>', 'a web page; save the picture itself'],
  ['RIFF\0\0\0\0WAVE', 'no picture that can be read here; save it as JPEG, PNG, WebP or GIF'],
  ['words', 'no picture that can be read here; save it as JPEG, PNG, WebP or GIF'],
])('what begins with %j is told for what it is', async (start, told) => {
  await expect(makePicture(begins(start))).rejects.toThrow(`the file is ${told}`);
});

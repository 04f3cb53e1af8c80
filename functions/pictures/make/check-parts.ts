import { Rejection } from '../../shared/intake/rejection.ts';

/** A progressive JPEG has some ten. Each goes over all pixels, so that nine megabytes of empty ones take a quarter of an hour. */
const SCANS_LIMIT = 100;

/**
 * Segments of a JPEG, chunks of a PNG but those of its pixels, chunks of a WebP, frames among them. Five million empty
 * segments take 1.4 GB; 350,000 empty frames of a WebP, each found by going over all before it, take the decoder for hours.
 */
const PARTS_LIMIT = 5000;

/**
 * Of what a file is made, counted as its decoder finds it, which cannot be stopped at some of it. A GIF's goes over its
 * frames once: as many as twenty megabytes hold take it two seconds and 400 MB at most.
 * @throws {Rejection} if there is more than any picture has.
 */
export function checkParts(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file[0] === 0xff) checkJpeg(file);
  else if (file[0] === 0x89) checkPng(file);
  else if (file.toString('latin1', 0, 4) === 'RIFF') checkWebp(file);
}

function checkCount(count: number, limit: number, what: string): void {
  if (count <= limit) return;
  throw new Rejection(
    `the picture's file has more than ${limit.toLocaleString('en')} ${what}; save the picture again as a plain JPEG`,
  );
}

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** ITU-T T.81, B.1.1. What is between markers, a scan's data too, is passed over; in it 0xff is followed by 0. */
function checkJpeg(file: Buffer): void {
  let [scans, segments] = [0, 0];
  for (let at = file.indexOf(0xff, 2); at >= 0 && at + 3 < file.length; at = file.indexOf(0xff, at)) {
    const marker = file[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return;
    if (marker === START_OF_SCAN) scans += 1;
    else if (hasLength(marker)) segments += 1;
    checkCount(scans, SCANS_LIMIT, 'scans');
    checkCount(segments, PARTS_LIMIT, 'segments');
    at += hasLength(marker) ? 2 + file.readUInt16BE(at + 2) : 1;
  }
}

/** 0 and 0xff are no markers; 1 and 0xd0 to 0xd8 stand alone. */
function hasLength(marker: number): boolean {
  return marker > 1 && marker < 0xff && (marker < 0xd0 || marker > START_OF_IMAGE);
}

/** W3C, "PNG", 5.3: length, type, data, checksum. */
function checkPng(file: Buffer): void {
  let chunks = 0;
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) !== 'IDAT') chunks += 1;
    checkCount(chunks, PARTS_LIMIT, 'chunks');
  }
}

/** RFC 9649, 2.3: type, length, data, a byte more where the length is odd. */
function checkWebp(file: Buffer): void {
  let chunks = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    chunks += 1;
    checkCount(chunks, PARTS_LIMIT, 'chunks or frames');
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gifOfFrames, jpegOfScans, plainPicture, webpOfFrames } from '../../../support/picture-bytes.ts';
import { REFUSED_PICTURES } from '../../../support/picture-cases.ts';
import { type EngineAnswer, makeEngine, type PictureEngine } from '../../../support/picture-engine.ts';
import { tellPicture } from '../../../support/tell-picture.ts';

const CASES = 'tests/fixtures/pictures';
const folder = mkdtempSync(join(tmpdir(), 'dragoman-pictures-'));
let wasm: PictureEngine;

beforeAll(async () => {
  wasm = await makeEngine();
});

afterAll(() => {
  wasm.remove();
  rmSync(folder, { recursive: true });
});

/** Without what depends on the machine. */
const judged = ({ picture, hashes, refusal, failure }: Omit<EngineAnswer, 'cpuMs' | 'peakMb'>) => ({
  picture,
  hashes,
  refusal,
  failure,
});

test('WebAssembly alone is found in its folder, and makes every case byte for byte as the native engine does', async () => {
  expect(wasm.files.filter((name) => /\.(?:node|so|dylib|dll)(?:\.[\d.]+)?$/.test(name))).toEqual([]);
  expect(wasm.files.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  const names = readdirSync(CASES).filter((name) => name !== 'README.md');
  const answers = await wasm.make(names.map((name) => join(CASES, name)));
  for (const [place, answer] of answers.entries()) {
    const name = names[place] ?? '';
    expect({ name, ...judged(answer) }).toEqual({ name, ...judged(await tellPicture(join(CASES, name))) });
    expect(answer.refusal).toBe(REFUSED_PICTURES[name]);
  }
});

test('so does it large and odd ones', { timeout: 180_000 }, async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const large = { create: { width: 3000, height: 2000, channels: 3 as const, background: '#000', noise } };
  const files: Record<string, Buffer> = {
    'noise.jpg': await sharp(large).withMetadata({ orientation: 6 }).jpeg({ quality: 60 }).toBuffer(),
    'scans.jpg': jpegOfScans(800, 90),
    'frames.webp': await webpOfFrames(2000),
    'frames.gif': gifOfFrames(1_600_000),
    'tall.png': await plainPicture(1, 16_000).png().toBuffer(),
    'grey16.png': await plainPicture(700, 500).toColourspace('grey16').png().toBuffer(),
    'cmyk.jpg': await plainPicture(700, 500).toColourspace('cmyk').jpeg().toBuffer(),
    'cut.png': (await plainPicture(700, 500).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const native = [];
  for (const path of paths) native.push(judged(await tellPicture(path)));
  expect((await wasm.make(paths)).map(judged)).toEqual(native);
});

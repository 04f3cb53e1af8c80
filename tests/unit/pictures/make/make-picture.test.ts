import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makePicture, RECIPE } from '../../../../functions/pictures/make/make-picture.ts';
import { readRights } from '../../../../functions/pictures/make/rights/read-rights.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';
import { plainPicture } from '../../../support/picture-bytes.ts';
import { REFUSED_PICTURES, readPicture, TAKEN_PICTURES } from '../../../support/picture-cases.ts';

const makeCase = (name: string) => makePicture(readPicture(name));

test('every case is judged', () => {
  const names = readdirSync('tests/fixtures/pictures').filter((name) => name !== 'README.md');
  expect(names).toEqual([...Object.keys(TAKEN_PICTURES), ...Object.keys(REFUSED_PICTURES)].sort());
});

test.each(Object.entries(TAKEN_PICTURES))('%s is taken', async (name, { width, height }) => {
  const { files, picture } = await makeCase(name);
  expect(picture).toMatchObject({ width, height, widths: [width], share: false, jpeg: { width, height } });
  expect(files.map((file) => [file.name, file.type])).toEqual([
    [`${width}.webp`, 'image/webp'],
    [`${width}.jpg`, 'image/jpeg'],
  ]);
  expect(files[1]?.body.length).toBe(picture.jpeg.bytes);
  for (const { name: file, body, type } of files) {
    const seen = await sharp(body).metadata();
    expect({ file, ...seen }).toMatchObject({ width, height, space: 'srgb', mediaType: type });
    expect(seen).not.toHaveProperty('orientation');
    expect(seen).not.toHaveProperty('pages');
  }
});

test.each(Object.entries(REFUSED_PICTURES))('%s is refused with what to do', async (name, sentence) => {
  await expect(makeCase(name)).rejects.toThrow(new Rejection(sentence));
});

/** Of a file as it is shown: left above, right above, left below, right below. */
async function corners(body: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(body).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return nearest([...data.subarray(start, start + 3)]);
  };
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)];
}

const COLOURS: Record<string, number[]> = {
  red: [220, 20, 20],
  green: [20, 160, 20],
  blue: [20, 20, 220],
  grey: [240, 240, 240],
  black: [0, 0, 0],
};

function nearest(colour: number[]): string {
  const distance = (other: number[]) => Math.hypot(...other.map((one, place) => one - (colour[place] ?? 0)));
  const [first = ''] = Object.keys(COLOURS).sort(
    (a, b) => distance(COLOURS[a] ?? []) - distance(COLOURS[b] ?? []),
  );
  return first;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a picture taken the way %d comes out upright', async (turn) => {
  const { files } = await makeCase(`orient-${turn}.jpg`);
  for (const { body } of files) expect(await corners(body)).toEqual(['red', 'green', 'blue', 'grey']);
});

test.each(Object.keys(TAKEN_PICTURES))('of %s nothing is left but whose it is', async (name) => {
  const { files } = await makeCase(name);
  for (const { body } of files) {
    const text = Buffer.from(body).toString('latin1');
    expect(text).not.toMatch(/exif|GPS|photoshop 3|8BIM|ICC_PROFILE|ICCP|InventedPhone|35,47/i);
    const { xmpAsString, exif, iptc, icc } = await sharp(body).metadata();
    expect([exif, iptc, icc]).toEqual([undefined, undefined, undefined]);
    expect(xmpAsString ?? '').not.toMatch(/description|exif/);
  }
});

const ARABIC = 'سلمى بنيس';
const AGENCY = 'Agence Inventée';
const NOTICE = '© Agence Inventée 2026';

test.each([
  ['iptc-utf8.jpg', { credit: AGENCY, creator: ARABIC, copyright: NOTICE }],
  ['iptc-latin1.jpg', { credit: AGENCY, creator: 'Hélène Fictive' }],
  [
    'xmp.jpg',
    { credit: AGENCY, creator: ARABIC, copyright: NOTICE, webStatement: 'https://example.org/licence' },
  ],
  ['orient-6.jpg', { creator: 'Salma Bennis', copyright: '(c) Agence Inventée 2026' }],
  ['plain.jpg', {}],
])('whose %s is, is told and stands in every file', async (name, rights) => {
  const { files, picture } = await makeCase(name);
  const { webStatement, ...told } = { webStatement: undefined, ...rights };
  const { credit, creator, copyright } = picture;
  expect(JSON.parse(JSON.stringify({ credit, creator, copyright }))).toEqual(told);
  for (const { body } of files) {
    const { xmp } = await sharp(body).metadata();
    expect(JSON.parse(JSON.stringify(readRights({ xmp })))).toEqual(rights);
  }
});

test.each([
  ['polyglot-html.jpg', 'plain.jpg'],
  ['polyglot-zip.jpg', 'plain.jpg'],
  ['png-named.jpg', 'png16.png'],
])('%s comes out as %s does, byte for byte', async (name, other) => {
  expect((await makeCase(name)).files).toEqual((await makeCase(other)).files);
});

test('what shines through is white in JPEG and stays so in WebP', async () => {
  const { files } = await makeCase('alpha.png');
  const [webp, jpeg] = files.map((file) => sharp(file.body));
  expect((await webp?.metadata())?.hasAlpha).toBe(true);
  const [pixel] = [await jpeg?.raw().toBuffer()].map((data) => [...(data?.subarray(0, 3) ?? [])]);
  // Red of 77 in 255 on white.
  for (const [place, value] of [255, 178, 178].entries()) {
    expect(Math.abs((pixel?.[place] ?? 0) - value)).toBeLessThan(6);
  }
});

/** Change both together: what was made by another recipe is made anew. */
const MADE_BY_RECIPE = {
  recipe: '1',
  sha256: '350f2979c504ed70f13236cc0f6f65a5383e24e48e1f7e91a13771702de0e7d7',
};

test('other bytes come with another recipe', async () => {
  const hash = createHash('sha256');
  const large = await plainPicture(1400, 800).png().toBuffer();
  for (const bytes of [...Object.keys(TAKEN_PICTURES).map(readPicture), large]) {
    for (const { name, body } of (await makePicture(bytes)).files) hash.update(name).update(body);
  }
  expect({ recipe: RECIPE, sha256: hash.digest('hex') }).toEqual(MADE_BY_RECIPE);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOfName,
  isForeignPictureFile,
  isPictureFile,
  pictureNameOf,
} from '../../../../functions/shared/pictures/picture-name.ts';
import { pictureNamesIn } from '../../../../functions/shared/pictures/picture-names-in.ts';

test.each([
  ['harbour.jpg', 'harbour.jpg'],
  ['./harbour.jpg', 'harbour.jpg'],
  [' harbour.JPEG ', 'harbour.JPEG'],
  ['old%20boat.png', 'old boat.png'],
  ['old boat.png', 'old boat.png'],
  ['Cafe\u0301.webp', 'Café.webp'],
  ['%D9%85%D9%8A%D9%86%D8%A7%D8%A1.gif', 'ميناء.gif'],
  ['50%.jpg', '50%.jpg'],
  ['harbour.jpg?v=2', 'harbour.jpg'],
  ['harbour.jpg#left', 'harbour.jpg'],
  ['Boat #2.jpg', 'Boat #2.jpg'],
  ['drawing.svg', 'drawing.svg'],
  ['IMG_0042.HEIC', 'IMG_0042.HEIC'],
])('%s names %s', (address, name) => {
  expect(pictureNameOf(address)).toBe(name);
});

test.each([
  'https://example.org/harbour.jpg',
  '//example.org/harbour.jpg',
  '/media/0123/960.jpg',
  'pictures/harbour.jpg',
  '../harbour.jpg',
  '..%2Fharbour.jpg',
  '..\\harbour.jpg',
  'data:image.png',
  'C:harbour.png',
  '.jpg',
  '._harbour.jpg',
  'harbour',
  'harbour.pdf',
  'harbour.jpg.exe',
  'a%00.jpg',
  'a\ud800.jpg',
  `${'a'.repeat(300)}.jpg`,
  '',
])('%s names no file beside the text', (address) => {
  expect(pictureNameOf(address)).toBeUndefined();
});

test('an ending tells a picture, and one that is not taken', () => {
  expect(['a.jpg', 'a.JPEG', 'a.PnG', 'a.webp', 'a.gif', 'a.md', 'a.svg', 'jpg'].map(isPictureFile)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false],
  ]);
  expect(['a.SVG', 'a.svgz', 'a.heic', 'a.tif', 'a.jxl', 'a.jpg', 'a.md'].map(isForeignPictureFile)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false],
  ]);
});

test('a name is found again in its address, whatever is in it', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => pictureNameOf(`${text}.jpg`));
  fc.assert(
    fc.property(names, (name) => {
      fc.pre(name !== undefined && name === name.trim());
      expect(pictureNameOf(addressOfName(name))).toBe(name);
    }),
  );
});

test('a text names its pictures in the order in which they are met, each once', () => {
  const bodyHtml =
    '<p>One <img alt="> no" src="b%20&#x26;.png"></p><p><img src="a.jpg" alt="2"><img src="./b &#x26;.png"></p>' +
    '<p><img src="https://example.org/c.jpg"> src="d.jpg" <code>&#x3C;img src="e.jpg"></code></p>';
  expect(pictureNamesIn({ image: { url: 'a.jpg' }, bodyHtml })).toEqual(['a.jpg', 'b &.png']);
  expect(pictureNamesIn({ bodyHtml })).toEqual(['b &.png', 'a.jpg']);
});

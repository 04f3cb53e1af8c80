import * as fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makePicture } from '../../../../../functions/pictures/make/make-picture.ts';
import { cleanWords } from '../../../../../functions/pictures/make/rights/clean-words.ts';
import { readXmp } from '../../../../../functions/pictures/make/rights/read-xmp.ts';
import { writeXmp } from '../../../../../functions/pictures/make/rights/write-xmp.ts';
import { iptcBlock, iptcSegment, jpegWith } from '../../../../support/picture-bytes.ts';

test('nothing known, nothing written', () => {
  expect(writeXmp({})).toBeUndefined();
});

const words = fc.string({ unit: 'binary', maxLength: 400 }).map(cleanWords);

test('what is written is XML, and is read as it was', () => {
  fc.assert(
    fc.property(words, words, words, (credit, creator, copyright) => {
      const xmp = writeXmp({ credit, creator, copyright });
      if (xmp === undefined) return;
      expect(XMLValidator.validate(xmp)).toBe(true);
      expect(readXmp(Buffer.from(xmp))).toEqual({ credit, creator, copyright, webStatement: undefined });
    }),
  );
});

test.each([
  ['</rdf:li><script>alert(1)</script>', '</rdf:li><script>alert(1)</script>'],
  [']]>&amp;<?xpacket end="w"?>', ']]>&amp;<?xpacket end="w"?>'],
  ['سلمى \u202eبنيس\u202c\u0000\u0007', 'سلمى بنيس'],
  ['a\r\nb\u2028c', 'a b c'],
  ['é'.repeat(5000), `${'é'.repeat(299)}…`],
  ['😀'.repeat(400), `${'😀'.repeat(299)}…`],
])('a credit %j stands in JPEG and WebP as one line that breaks nothing', async (written, shown) => {
  const { files, picture } = await makePicture(await jpegWith(iptcSegment(iptcBlock([[2, 110, written]]))));
  expect(picture.credit).toBe(shown);
  for (const { body } of files) {
    const { xmp } = await sharp(body).metadata();
    expect(readXmp(xmp ?? Buffer.alloc(0)).credit).toBe(shown);
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresses } from '../../../../functions/translate/checks/addresses.ts';
import { findAddresses } from '../../../../functions/translate/checks/support/address.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

test.each([
  ['See https://example.org/a?b=1.', ['https://example.org/a?b=1']],
  ['انظر https://example.org/ا، ثم www.example.net', ['https://example.org/ا', 'www.example.net']],
  ['(https://example.org/Rabat_(city))', ['https://example.org/Rabat_(city)']],
  ['https://example.org/ is its home', ['https://example.org']],
  ['Write to desk@example.org!', ['desk@example.org']],
  ['example.com, the U.S. and 3.5 p.m.', ['example.com']],
  ['At 9.30 a.m. e.g. Mr. Smith', []],
])('%s holds %j', (text, expected) => {
  expect(findAddresses(text).map(({ text: address }) => address)).toEqual(expected);
});

const find = (source: string, target: string) =>
  addresses.findProblems(checkedSegment('en-fr', source, target)).map(({ message }) => message.en);

test('a changed address is missing on one side and new on the other', () => {
  expect(find('See https://example.org/en now', 'Voyez https://example.org/fr maintenant')).toEqual([
    'the address “https://example.org/en” is missing or changed',
    'the address “https://example.org/fr” is not in the original',
  ]);
});

test('an address has to stand there as often as in the original', () => {
  expect(find('a@example.org or a@example.org', 'a@example.org')).toHaveLength(1);
});

test('no change of an address goes unseen', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
      const [wanted, found] = [one, other].map((url) => findAddresses(url)[0]?.text);
      return (find(`At ${one}`, `À ${other}`).length === 0) === (wanted === found);
    }),
  );
});

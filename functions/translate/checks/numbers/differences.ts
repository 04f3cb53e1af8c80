import type { Mark } from '../../../shared/article/finding.ts';
import type { CheckedSegment } from '../check.ts';
import { rememberLast } from '../support/remember-last.ts';
import { textsOf } from '../support/segment-texts.ts';
import { isConverted, type NumberedText } from './convert.ts';
import type { FoundNumber } from './found.ts';
import { matchNumbers } from './match.ts';
import { readNumbers } from './reader.ts';
import { findRomanNumerals, type RomanNumeral } from './roman.ts';
import { foldDigits, hasDigits, type ReadableText, readableText } from './text.ts';
import { maySayExactly, type NumberLanguage, numberLanguage } from './words.ts';

/** A number that one side of a segment has and the other has not. */
export interface NumberDifference {
  side: Mark['side'];
  /** As it is written, and with the words around it. */
  text: string;
  around: string;
  start: number;
  end: number;
  /**
   * Good translations do without some numbers: `converted` says in another unit what another number says,
   * `again` is part of a name like KV62 or 4x4 that its own side says several times, and `roman` is a Roman numeral.
   */
  kind: 'plain' | 'converted' | 'again' | 'roman';
}

/** The numbers that two texts do not share, in the order of the source's and then of the target's. */
export const findDifferences = rememberLast(compare);

/** A text and its numbers. */
interface Side extends NumberedText {
  name: Mark['side'];
  readable: ReadableText;
}

function compare(segment: CheckedSegment): NumberDifference[] {
  const { source, target } = textsOf(segment);
  const roman = findRomanNumerals(source.plain);
  const [sourceWords, targetWords] = [
    numberLanguage(segment.sourceLanguage),
    numberLanguage(segment.targetLanguage),
  ];
  if (!hasDigits(source.plain) && !hasDigits(target.plain) && roman.length === 0) {
    if (!sourceWords || !source.words.some(({ text }) => maySayExactly(sourceWords, text))) return [];
  }
  // Where the words of one side are unknown, the other's would only multiply numbers past matching.
  const bothKnown = sourceWords !== undefined && targetWords !== undefined;
  const from = readSide('source', source.plain, bothKnown ? sourceWords : undefined);
  const into = readSide('target', target.plain, bothKnown ? targetWords : undefined);
  let { missing, added } = matchNumbers(from.numbers, into.numbers);
  if (bothKnown && missing.length + added.length > 0) {
    const mixed = matchNumbers(from.numbers, readNumbers(into.folded, withWordsOf(targetWords, sourceWords)));
    if (mixed.missing.length + mixed.added.length === 0) ({ missing, added } = mixed);
  }
  return [
    ...missing.map((number) => describe(number, from, into)),
    ...added.map((number) => describe(number, into, from)),
    ...roman
      .filter(({ value }) => !into.numbers.some(({ values }) => values.includes(String(value))))
      .map((numeral) => describeRoman(numeral, source.plain)),
  ];
}

function readSide(name: Mark['side'], plain: string, words: NumberLanguage | undefined): Side {
  const readable = readableText(plain);
  const folded = foldDigits(readable.text);
  return { name, readable, folded, numbers: readNumbers(folded, words) };
}

/** A number word that was left untranslated still says its number: another check is about the words. */
function withWordsOf(own: NumberLanguage, other: NumberLanguage): NumberLanguage {
  return { ...own, find: (word) => own.find(word) ?? other.find(word) };
}

function describe(number: FoundNumber, own: Side, other: Side): NumberDifference {
  const { text, placeOf } = own.readable;
  return {
    side: own.name,
    text: text.slice(number.start, number.end),
    around: around(text, number),
    start: placeOf(number.start),
    end: placeOf(number.end - 1) + 1,
    kind: kindOf(number, own, other),
  };
}

const NAME = /[\p{L}\p{N}-]/u;

/** Letters and digits in one word, which a translator may say once for twice. */
function isNameAgain({ start, end }: FoundNumber, text: string): boolean {
  let [from, to] = [start, end];
  while (from > 0 && end - from < LONGEST && NAME.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && to - start < LONGEST && NAME.test(text[to] ?? '')) to += 1;
  const name = text.slice(from, to);
  return /\p{L}/u.test(name) && text.indexOf(name) !== text.lastIndexOf(name);
}

function describeRoman({ start, end }: RomanNumeral, plain: string): NumberDifference {
  const text = plain.slice(start, end);
  return { side: 'source', text, around: around(plain, { start, end }), start, end, kind: 'roman' };
}

function kindOf(number: FoundNumber, own: Side, other: Side): NumberDifference['kind'] {
  if (isNameAgain(number, own.folded)) return 'again';
  return isConverted(number, own, other) ? 'converted' : 'plain';
}

/** Characters shown on either side of a number. */
const AROUND = 24;
/** Of a number that goes on and on. */
const LONGEST = 60;

/** The words around a number, cut between words. */
function around(text: string, { start, end }: Pick<FoundNumber, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const cutBefore = start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const cutAfter = end + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  return `${cutBefore}${text.slice(start, Math.min(end, start + LONGEST))}${cutAfter}`.trim();
}

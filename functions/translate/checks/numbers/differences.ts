import type { Mark } from '../../../shared/article/finding.ts';
import { rememberLast } from '../../../shared/language/text/remember-last.ts';
import type { CheckedSegment } from '../check.ts';
import { textsOf } from '../support/segment-texts.ts';
import { askedFor } from './asked-for.ts';
import { type ClockText, findOtherHalves } from './day-halves.ts';
import type { FoundNumber } from './found.ts';
import { matchNumbers } from './match.ts';
import { findUnsigned } from './percent.ts';
import { readNumbers } from './reader.ts';
import { findRomanNumerals, type RomanNumeral } from './roman.ts';
import { foldDigits, hasDigits, type ReadableText, readableText } from './text.ts';
import { type BothAmounts, judgeConversion, readAmounts } from './units/convert.ts';
import { maySayExactly, numberLanguage } from './words/languages.ts';
import type { NumberLanguage } from './words/number-language.ts';

/** A number that one side of a segment has and the other has not. */
export interface NumberDifference {
  side: Mark['side'];
  /** As it is written, and with the words around it. */
  text: string;
  around: string;
  start: number;
  end: number;
  /**
   * Good translations do without some numbers: `converted` may say in another unit what another number says,
   * `again` is part of a name like KV62 or 4x4 that its own side says several times, and `roman` is a Roman numeral.
   * Of others both have the number, but not its per cent sign (`percent`) or its half of the day (`half`).
   */
  kind: 'plain' | 'percent' | 'half' | 'converted' | 'again' | 'roman';
}

/** The numbers that two texts do not share, in the order of the source's and then of the target's. */
export const findDifferences = rememberLast(compare);

/** A text and its numbers. */
interface Side extends ClockText {
  name: Mark['side'];
  readable: ReadableText;
}

/** More are only counted, and asked for no more than what they are. */
const MOST_JUDGED = 40;

function compare(segment: CheckedSegment): NumberDifference[] {
  const { source, target } = textsOf(segment);
  const roman = findRomanNumerals(source.plain);
  const [sourceWords, targetWords] = [
    numberLanguage(segment.sourceLanguage),
    numberLanguage(segment.targetLanguage),
  ];
  if (!hasDigits(source.plain) && !hasDigits(target.plain) && roman.length === 0) {
    if (!source.words.some(({ text }) => maySayExactly(sourceWords, text))) return [];
  }
  const from = readSide('source', source.plain, sourceWords);
  const into = readSide('target', target.plain, targetWords);
  let unmatched = matchNumbers(from.numbers, into.numbers);
  const count = unmatched.missing.length + unmatched.added.length;
  if (count > 0 && count <= MOST_JUDGED) {
    const mixed = matchNumbers(from.numbers, readNumbers(into.folded, withWordsOf(targetWords, sourceWords)));
    if (mixed.missing.length + mixed.added.length === 0) unmatched = mixed;
  }
  const { missing, added } = askedFor(unmatched, { text: from.folded, language: sourceWords }, targetWords);
  return [
    ...describeAll(missing, from, into),
    ...describeAll(added, into, from),
    ...findUnsigned(from, into).map((number) => describe(number, from, 'percent')),
    ...findUnsigned(into, from, true).map((number) => describe(number, into, 'percent')),
    ...findOtherHalves(from, into).map((number) => describe(number, from, 'half')),
    ...roman
      .filter(({ value }) => !into.numbers.some(({ values }) => values.includes(String(value))))
      .map((numeral) => describeRoman(numeral, source.plain)),
  ];
}

function readSide(name: Mark['side'], plain: string, words: NumberLanguage): Side {
  const readable = readableText(plain);
  const folded = foldDigits(readable.text);
  return { name, readable, folded, language: words, numbers: readNumbers(folded, words) };
}

/** A number word that was left untranslated still says its number: another check is about the words. */
function withWordsOf(own: NumberLanguage, other: NumberLanguage): NumberLanguage {
  return { ...own, find: (word) => own.find(word) ?? other.find(word) };
}

function describeAll(numbers: readonly FoundNumber[], own: Side, other: Side): NumberDifference[] {
  if (numbers.length === 0) return [];
  const amounts = readAmounts(own, other);
  return numbers.flatMap((number, place): NumberDifference[] => {
    const kind = place < MOST_JUDGED ? kindOf(number, own, amounts) : 'plain';
    return kind === undefined ? [] : [describe(number, own, kind)];
  });
}

function describe(
  number: FoundNumber,
  { name, readable: { text, placeOf } }: Side,
  kind: NumberDifference['kind'],
): NumberDifference {
  return {
    side: name,
    text: text.slice(number.start, number.end),
    around: around(text, number),
    start: placeOf(number.start),
    end: placeOf(number.end - 1) + 1,
    kind,
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

/** `undefined` for what the other text says in another unit. */
function kindOf(number: FoundNumber, own: Side, amounts: BothAmounts): NumberDifference['kind'] | undefined {
  if (isNameAgain(number, own.folded)) return 'again';
  const conversion = judgeConversion(number, amounts);
  if (conversion === 'right') return undefined;
  return conversion === 'unsure' ? 'converted' : 'plain';
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

import { expect, test } from 'vitest';
import type { Message } from '../../../../functions/shared/article/finding.ts';
import type { FindingWords } from '../../../../functions/shared/words/findings/finding-words.ts';
import { writeMessage } from '../../../../functions/shared/words/findings/write-message.ts';

const NUMBER = { number: '48', around: 'in 48 hours' };

/** Every sentence once, with something to say it of: one that is not here is a type error. */
const SENTENCES: Record<Exclude<keyof FindingWords, 'codes'>, (words: FindingWords) => string> = {
  list: (words) => words.list(['48', 'x'], true),
  otherCode: (words) => words.otherCode('kbd'),
  codeWith: (words) => words.codeWith(words.codes.link, '48'),
  sourceLanguage: (words) => words.sourceLanguage('48', 'x'),
  machineFailed: (words) => words.machineFailed('48'),
  outdated: (words) => words.outdated,
  noTranslation: (words) => words.noTranslation,
  sameAsOriginal: (words) => words.sameAsOriginal,
  empty: (words) => words.empty,
  otherLanguage: (words) => words.otherLanguage('48', 'x'),
  notInLetters: (words) => words.notInLetters('48'),
  strangeLetters: (words) => words.strangeLetters('48'),
  codeMissing: (words) => words.codeMissing('48'),
  codeBroken: (words) => words.codeBroken('48'),
  codeEmptied: (words) => words.codeEmptied('48'),
  codeStrange: (words) => words.codeStrange,
  codesCrossed: (words) => words.codesCrossed,
  linksNotPlaced: (words) => words.linksNotPlaced,
  addressMissing: (words) => words.addressMissing('48'),
  addressAdded: (words) => words.addressAdded('48'),
  numberMissing: (words) => words.numberMissing(NUMBER),
  numberAdded: (words) => words.numberAdded(NUMBER),
  percentMissing: (words) => words.percentMissing(NUMBER),
  percentAdded: (words) => words.percentAdded(NUMBER),
  otherDayHalf: (words) => words.otherDayHalf(NUMBER),
  moreNumbers: (words) => words.moreNumbers(48),
  notCompared: (words) => words.notCompared(20_000),
  exchanged: (words) => words.exchanged({ wanted: '48', found: 'x' }),
  tooShort: (words) => words.tooShort,
  tooLong: (words) => words.tooLong,
  partMissing: (words) => words.partMissing,
  sentenceAdded: (words) => words.sentenceAdded,
  repeatsItself: (words) => words.repeatsItself('48'),
  runTogether: (words) => words.runTogether('48'),
  machineSigns: (words) => words.machineSigns('48'),
  hiddenCharacters: (words) => words.hiddenCharacters,
  forbiddenTerm: (words) => words.forbiddenTerm({ variant: '48', source: 'x', instead: 'y' }),
  termToKeep: (words) => words.termToKeep('48'),
  termMissing: (words) => words.termMissing('48', ['x', 'y']),
  otherReading: (words) => words.otherReading('48'),
  partlyOtherReading: (words) => words.partlyOtherReading('48'),
  noOtherReading: (words) => words.noOtherReading,
  copiedWords: (words) => words.copiedWords('48'),
  quotesMissing: (words) => words.quotesMissing,
  quoteUnpaired: (words) => words.quoteUnpaired,
  otherBrackets: (words) => words.otherBrackets,
  endsWithout: (words) => words.endsWithout('48'),
  endsWithAdded: (words) => words.endsWithAdded('48'),
  endsOtherwise: (words) => words.endsOtherwise('48', 'x'),
  tooManyVowelMarks: (words) => words.tooManyVowelMarks,
};

const messages: [string, Message][] = Object.entries(SENTENCES).map(([name, say]) => [
  name,
  writeMessage((words) => say(words)),
]);

test.each(messages)('%s is said in the spaces and letters of its language', (name, { en, fr, ar }) => {
  expect(new Set([en, fr, ar]).size).toBe(3);
  expect(fr).not.toMatch(/ [:;!?»]|« |[^\u00a0]:|[^\u202f];/);
  if (name !== 'list') expect(ar).toMatch(/\p{sc=Arabic}{2}/u);
  expect([en, fr, ar].join('')).not.toMatch(/undefined|\[object|\.$/m);
});

test.each(messages)('%s names what it is about in every language, or in none', (_, { en, fr, ar }) => {
  expect([en, fr, ar].map((sentence) => sentence.includes('48'))).toEqual(Array(3).fill(en.includes('48')));
});

test('each inline code has a name of its own in every language', () => {
  const names = writeMessage(({ codes }) => Object.values(codes).join('\n'));
  expect(Object.values(names).map((list) => new Set(list.split('\n')).size)).toEqual([9, 9, 9]);
});

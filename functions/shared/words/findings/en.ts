import type { FindingWords } from './finding-words.ts';

const quote = (words: string) => `“${words}”`;

export const englishFindings: FindingWords = {
  list: (words, more) => words.map(quote).join(', ') + (more ? '…' : ''),
  codes: {
    link: 'a link',
    italics: 'words in italics',
    bold: 'words in bold',
    lineBreak: 'a line break',
    picture: 'a picture',
    superscript: 'superscript',
    subscript: 'subscript',
    programCode: 'a piece of code',
    struckOut: 'words struck out',
  },
  otherCode: (element) => `formatting <${element}>`,
  codeWith: (name, words) => `${name} (${quote(words)})`,

  sourceLanguage: (said, looksLike) => `the article says it is in ${said}, but reads as ${looksLike}`,
  machineFailed: (reason) => `the machine translator failed: ${reason}`,

  outdated: 'the original of this text has changed since a person translated it',
  noTranslation: 'there is no translation yet',
  sameAsOriginal: 'the translation is the same as the original',
  empty: 'the translation is empty',
  otherLanguage: (found, wanted) => `the translation reads as ${found}, not as ${wanted}`,
  notInLetters: (letters) => `the translation is not in the letters of its language (${letters})`,
  strangeLetters: (list) => `there are words in the letters of another language: ${list}`,
  codeMissing: (code) => `missing in the translation: ${code}`,
  codeBroken: (code) => `broken in the translation, or there twice: ${code}`,
  codeEmptied: (code) => `there are no words left in the translation in: ${code}`,
  codeStrange: 'the translation has formatting that the original has not',
  codesCrossed: 'links or formatting overlap in the translation',
  linksNotPlaced: 'the links could not be placed; they stand at the end',
  addressMissing: (address) => `the address ${quote(address)} is missing or changed`,
  addressAdded: (address) => `the address ${quote(address)} is not in the original`,
  numberMissing: ({ number, around }) => `the number ${number} is missing (${quote(around)})`,
  numberAdded: ({ number, around }) => `the number ${number} is not in the original (${quote(around)})`,
  percentMissing: ({ number, around }) => `${number} is no percentage in the translation (${quote(around)})`,
  percentAdded: ({ number, around }) =>
    `${number} is a percentage in the translation only (${quote(around)})`,
  otherDayHalf: ({ number, around }) =>
    `the hour ${number} is in the other half of the day, or in none (${quote(around)})`,
  moreNumbers: (count) => `other numbers that differ: ${count}`,
  notCompared: (characters) =>
    `longer than ${characters} characters: its numbers, dates and names were not compared`,
  exchanged: ({ wanted, found }) => `the original says ${quote(wanted)}, the translation ${quote(found)}`,
  tooShort: 'the translation is much shorter than the original: something may be missing',
  tooLong: 'the translation is much longer than the original: something may be added or repeated',
  partMissing: 'the translation is shorter than nearly all are: a part of the original may be missing',
  sentenceAdded: 'the translation has more sentences than the original, and is longer than most are',
  repeatsItself: (words) => `the translation repeats itself: ${quote(words)}`,
  runTogether: (list) => `words run together: ${list}`,
  machineSigns: (list) => `the machine left signs of its own in the text: ${list}`,
  hiddenCharacters: 'there are hidden control characters in the text',
  forbiddenTerm({ variant, source, instead }) {
    const advice = instead === undefined ? '' : `: write ${quote(instead)}`;
    return `${quote(variant)} must not stand for ${quote(source)}${advice}`;
  },
  termToKeep: (source) => `${quote(source)} is to stay as it is`,
  termMissing: (source, accepted) =>
    `${quote(source)} is to be translated as ${accepted.map(quote).join(' or ')}`,
  otherReading: (reading) => `a second machine translator reads the original otherwise: ${quote(reading)}`,
  partlyOtherReading: (reading) =>
    `a second machine translator reads the original otherwise in part: ${quote(reading)}`,
  noOtherReading: 'no second machine translator has read the original, as site.json wants it',
  copiedWords: (words) => `words of the original stand untranslated: ${quote(words)}`,
  quotesMissing: 'the original quotes somebody, the translation has no quotation marks',
  quoteUnpaired: 'a quotation mark of the translation has no partner',
  otherBrackets: 'the translation has other brackets than the original',
  endsWithout: (wanted) => `the original ends with ${quote(wanted)}, the translation without`,
  endsWithAdded: (found) => `the translation ends with ${quote(found)}, the original does not`,
  endsOtherwise: (wanted, found) =>
    `the original ends with ${quote(wanted)}, the translation with ${quote(found)}`,
  tooManyVowelMarks: 'the Arabic carries more vowel marks than a newspaper writes',
};

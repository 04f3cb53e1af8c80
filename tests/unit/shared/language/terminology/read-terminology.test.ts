import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTerminology } from '../../../../../functions/shared/language/terminology/read-terminology.ts';

const read = (csv: string) => readTerminology(csv, 'en.csv');

test('every column says something of its term', () => {
  const csv = [
    'en,fr,ar,forbidden:fr,case,proper,translate,note',
    'Morocco,Maroc,المغرب|المملكة المغربية,Maroque|Le Maroque,,yes,,The country',
    'npm,,,,sensitive,,no,',
  ];
  expect(read(csv.join('\n'))).toEqual({
    sourceLanguage: 'en',
    targetLanguages: ['fr', 'ar'],
    terms: [
      {
        source: 'Morocco',
        targets: { fr: 'Maroc', ar: 'المغرب' },
        alternatives: { ar: ['المملكة المغربية'] },
        forbidden: { fr: ['Maroque', 'Le Maroque'] },
        doNotTranslate: false,
        matchCase: false,
        properName: true,
        note: 'The country',
      },
      {
        source: 'npm',
        targets: {},
        forbidden: {},
        doNotTranslate: true,
        matchCase: true,
        properName: false,
      },
    ],
  });
});

test('a spreadsheet may have written it: a byte order mark, semicolons, empty rows, marks nobody sees', () => {
  const { terms } = read('\ufeffEN;FR\r\n"a;  b ";c\u200e\r\n;\r\n\r\n');
  expect(terms.map(({ source, targets }) => [source, targets])).toEqual([['a; b', { fr: 'c' }]]);
});

test('signs before figures or words are no formulas', () => {
  expect(read('en,fr\n-5 °C,+5\n+212,-bis').terms.map(({ source }) => source)).toEqual(['-5 °C', '+212']);
});

test.each([
  ['', 'en.csv is empty'],
  ['fr-\nx', 'en.csv, line 1, column "fr-": the first column names the source language, such as "en"'],
  ['en,color\nx,y', 'en.csv, line 1, column "color": this is no column of a terminology'],
  ['en,fr,FR\nx,y,z', 'en.csv, line 1, column "fr": the column is there twice'],
  ['en,en\nx,y', 'en.csv, line 1, column "en": the column is there twice'],
  ['en,fr,ar,de,es,it,pt,nl,ru,tr,uk,sv\n', 'there are 11 target languages, and at most 10 may be'],
  ['en,fr\na,b\n\n A ,c', 'en.csv, line 4, column "en": the term is on line 2 already: "A"'],
  ['en,fr\n ,b', 'en.csv, line 2, column "en": a term is empty'],
  ['en,fr\na,b||c', 'en.csv, line 2, column "fr": a term is empty'],
  [`en,fr\na,${'é'.repeat(101)}`, 'column "fr": a term is longer than 200 bytes: "é'],
  ['en,fr\na,b,c', 'en.csv, line 2: 3 of 2 cells are there'],
  ['en,fr\na', 'en.csv, line 2: 1 of 2 cells are there'],
  ['en,fr\na,b"c"', 'en.csv is not a CSV file: Invalid Opening Quote'],
  ['en,fr\na,"b', 'en.csv is not a CSV file: Quote Not Closed'],
  ['en,fr\na,b\0c', 'column "fr": there is a control character: "b\\u0000c"'],
  ['en,fr\na,"b\nc"', 'column "fr": there is a control character'],
  ['en,case\na,yes', 'column "case": this may be "sensitive" or empty, not: "yes"'],
  ['en,fr,translate\na,b,no', 'column "translate": "a" stays, but is also to be: "b"'],
  ['en\tfr\na\tb', 'column "en\\tfr"'],
])('%j is refused: %s', (csv, message) => {
  expect(() => read(csv)).toThrow(message);
});

test.each(['=1+1', '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3', ' =A1', '\u200e=A1', '\t=A1', '+'])(
  'a formula is refused: %j',
  (cell) => {
    expect(() => read(`en,note\na,"${cell}"`)).toThrow('a spreadsheet would run this as a formula');
  },
);

test('a file Amazon Translate would not take is refused', () => {
  expect(() => read(`en,fr\na,${'b'.repeat(10_000_000)}`)).toThrow('en.csv is larger than 10 MB');
});

test.each(readdirSync('content/terminology'))('content/terminology/%s reads', (file) => {
  const { sourceLanguage, terms } = readTerminology(
    readFileSync(`content/terminology/${file}`, 'utf8'),
    file,
  );
  expect(file).toBe(`${sourceLanguage}.csv`);
  expect(terms.length).toBeGreaterThan(0);
});

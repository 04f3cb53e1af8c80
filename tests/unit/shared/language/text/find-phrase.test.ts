import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPhrase, type PhraseOptions } from '../../../../../functions/shared/language/text/find-phrase.ts';
import { findPhrases, indexPhrases } from '../../../../../functions/shared/language/text/phrase-index.ts';

function found(text: string, phrase: string, options: PhraseOptions): string[] {
  return findPhrase(text, phrase, options).map(({ start, end }) => text.slice(start, end));
}

const arabic = (text: string, phrase: string, properName = false) =>
  found(text, phrase, { language: 'ar', properName });

test.each([
  ['نزل المسافرون بالدار البيضاء ليلا', 'الدار البيضاء', ['بالدار البيضاء']],
  ['المغرب والجزائر', 'الجزائر', ['والجزائر']],
  ['هدية للمغرب', 'المغرب', ['للمغرب']],
  ['وبالمغرب وفي مغرب اليوم', 'المغرب', ['وبالمغرب', 'مغرب']],
  ['عاد المغرب', 'مغرب', ['المغرب']],
  ['إلى الإنتربول والانتربول', 'إنتربول', ['الإنتربول', 'والانتربول']],
  ['في مَدِينَة وفي مـديـنـة', 'مدينة', ['مَدِينَة', 'مـديـنـة']],
  ['قدّم للّجنة', 'اللجنة', ['للّجنة']],
  ['مشى بسلا وسلا ولسلا', 'سلا', ['بسلا', 'وسلا', 'ولسلا']],
  ['سلاح وسلام ورسالة وسلالة وأسلاك وسلاسل', 'سلا', []],
])('Arabic names: %s holds %s', (text, phrase, expected) => {
  expect(arabic(text, phrase, true)).toEqual(expected);
});

test.each([
  ['شركاتها وشركتان وشركتهم', 'شركة', ['شركاتها', 'وشركتان', 'وشركتهم']],
  ['لغات ولغتان وذرّاتها', 'لغة', ['لغات', 'ولغتان']],
  ['قال علماؤنا والعلماء', 'علماء', ['علماؤنا', 'والعلماء']],
  ['المستشفيات الجامعية', 'مستشفى جامعي', ['المستشفيات الجامعية']],
  ['اشترى كتابًا', 'كتاب', ['كتابًا']],
  ['نتائج الأعمال', 'عمال', []],
  ['الرجل المغربي', 'المغرب', []],
  ['الورق', 'رق', []],
  ['فيروس كوفيد19 وكوفيد-١٩', 'كوفيد 19', ['كوفيد19', 'وكوفيد-١٩']],
  ['قالت الـDGSN', 'DGSN', ['DGSN']],
])('Arabic words take endings: %s holds %s', (text, phrase, expected) => {
  expect(arabic(text, phrase)).toEqual(expected);
});

test('a name takes no endings', () => {
  expect(arabic('شركاتها', 'شركة', true)).toEqual([]);
  expect(found('les Maliens et le Mali', 'Mali', { language: 'fr', properName: true })).toEqual(['Mali']);
});

const french = (text: string, phrase: string) => found(text, phrase, { language: 'fr' });

test.each([
  ['à l’Assemblée nationale', 'Assemblée nationale', ['Assemblée nationale']],
  ["l'ASSEMBLEE NATIONALE", 'assemblée nationale', ['ASSEMBLEE NATIONALE']],
  ['l’Etat et l’état', 'État', ['Etat', 'état']],
  ['«\u00a0Côte d’Ivoire\u00a0»', "Côte d'Ivoire", ['Côte d’Ivoire']],
  ['les rois du Maroc, au Maroc, le Maroc', 'le Maroc', ['Maroc', 'Maroc', 'le Maroc']],
  ['aux États-Unis', 'les États Unis', ['États-Unis']],
  ['en Maroc', 'le Maroc', []],
  ['des journaux nationaux', 'journal national', ['journaux nationaux']],
  ['deux élèves', 'élève', ['élèves']],
  ['Un mur élevé. Élevé', 'élève', []],
  ['un train à grande\u202fvitesse', 'train à grande vitesse', ['train à grande\u202fvitesse']],
  ['l’e\u0301cole', 'école', ['e\u0301cole']],
  ['la mairie', 'Maire', []],
])('French: %s holds %s', (text, phrase, expected) => {
  expect(french(text, phrase)).toEqual(expected);
});

const english = (text: string, phrase: string, matchCase = false) =>
  found(text, phrase, { language: 'en', matchCase });

test.each([
  ['Two cities, one city’s name', 'city', ['cities', 'city']],
  ['high-speed lines and high speed line', 'high-speed line', ['high-speed lines', 'high speed line']],
  ['the U.S. and the U.S.A.', 'U.S.', ['U.S.']],
  ['1,250 of 11,250 and 1,250,000', '1,250', ['1,250']],
  ['1,250 or 1\u202f250 or 250', '250', ['250']],
  ['no, no and no', 'no', ['no', 'no', 'no']],
  ['very very very', 'very very', ['very very']],
  ['COVID19 and COVID-19', 'Covid 19', ['COVID19', 'COVID-19']],
  ['from A4 to 4', 'A', []],
  ['C++ and C', 'C++', ['C++']],
  ['5 $ or 6 $', '$', ['$', '$']],
  ['anything', ' ', []],
])('English: %s holds %s', (text, phrase, expected) => {
  expect(english(text, phrase)).toEqual(expected);
});

test('capitals count where they are said to', () => {
  expect(english('who asked the WHO', 'WHO', true)).toEqual(['WHO']);
});

test.each([
  ['de', 'Straße, Straßen', 'STRASSE', []],
  ['es', 'el niño y niños', 'Niño', ['niño']],
  ['ja', '東京都の東京', '東京', ['東京', '東京']],
])('other languages (%s): %s holds %s', (language, text, phrase, expected) => {
  expect(found(text, phrase, { language })).toEqual(expected);
});

const LANGUAGES = ['ar', 'en', 'fr', 'de', 'th'];
const letters = fc.string({
  unit: fc.constantFrom(...'aéAs الوبةـ0,.’- \u00a0日'),
  minLength: 1,
  maxLength: 12,
});

test('a phrase is found where it stands by itself, whatever it is', () => {
  fc.assert(
    fc.property(letters, fc.constantFrom(...LANGUAGES), (phrase, language) => {
      fc.pre(phrase.trim() !== '' && !/^[\s\p{P}]|[\s\p{P}]$/u.test(phrase));
      expect(found(`; ${phrase} ;`, phrase, { language })).toContain(phrase);
    }),
  );
});

test('spans are in order and apart', () => {
  fc.assert(
    fc.property(letters, letters, fc.constantFrom(...LANGUAGES), (text, phrase, language) => {
      const spans = findPhrase(text + text, phrase, { language });
      for (const [place, { start, end }] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(spans[place - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});

test('many phrases are found in one pass, each where it stands', () => {
  const index = indexPhrases([{ text: 'Fez' }, { text: 'Old Fez' }, { text: 'Rabat' }, { text: '&' }], 'en');
  const places = findPhrases('Old Fez & Fez', index).map(({ phrase, span }) => [phrase, span.start]);
  expect(places).toEqual([
    [1, 0],
    [0, 4],
    [3, 8],
    [0, 10],
  ]);
});

test.each([
  ['a '.repeat(50_000), Array.from({ length: 1_000 }, (_, place) => `${'a '.repeat(20)}b${place}`)],
  ['و'.repeat(100_000), Array.from({ length: 1_000 }, (_, place) => `${'و'.repeat(90)}${place}`)],
  [`a${'\u00ad'.repeat(100_000)}`, ['a']],
  [`a${' -'.repeat(50_000)}b`, ['a b']],
])(
  '100 kB and a thousand phrases that begin alike come to an end (case %#)',
  (text, phrases) => {
    const index = indexPhrases(
      phrases.map((phrase) => ({ text: phrase })),
      'ar',
    );
    expect(findPhrases(text, index).length).toBeLessThan(2);
  },
  20_000,
);

import { expect, test } from 'vitest';
import {
  asCoded,
  escapeText,
  type InlineCode,
  tokenize,
  writeTokens,
} from '../../../../../functions/shared/article/coded-text.ts';
import { readCodeTree } from '../../../../../functions/translate/markup/code-tree.ts';
import { placeCodes } from '../../../../../functions/translate/markup/placing/place-codes.ts';

/** `*` before the element of a code that stands alone; `=` before a word that is protected. */
function codesOf(elements: readonly string[]): Map<number, InlineCode> {
  const codes = elements.map((element, place): InlineCode => {
    const id = place + 1;
    if (element.startsWith('*')) return { id, kind: 'standalone', element: element.slice(1) };
    if (element.startsWith('=')) {
      return { id, kind: 'standalone', element: 'code', protectedText: element.slice(1) };
    }
    return { id, kind: 'pair', element };
  });
  return new Map(codes.map((code) => [code.id, code]));
}

function place(source: string, elements: string[], target: string, words: string[], languages = 'en ar') {
  const [sourceLanguage = '', targetLanguage = ''] = languages.split(' ');
  const tree = readCodeTree(tokenize(asCoded(source)), codesOf(elements));
  const translations = new Map(words.map((text, at) => [at + 1, text]));
  const tokens = placeCodes(tree, target, translations, { sourceLanguage, targetLanguage });
  return tokens && writeTokens(tokens);
}

test.each([
  ['He lives in <1>Casablanca</1>', 'يعيش بالدار البيضاء', 'الدار البيضاء', 'يعيش <1>بالدار البيضاء</1>'],
  ['Morocco and <1>Algeria</1>', 'المغرب والجزائر', 'الجزائر', 'المغرب <1>والجزائر</1>'],
  ['A win for <1>Morocco</1>', 'فوز للمغرب', 'المغرب', 'فوز <1>للمغرب</1>'],
])('Arabic, with what is glued to a word: %s', (source, target, words, expected) => {
  expect(place(source, ['a'], target, [words])).toBe(expected);
});

test.each([
  [
    'The vote of <1>the Assembly</1>',
    'Le vote de l’Assemblée',
    "l'Assemblée",
    'Le vote de <1>l’Assemblée</1>',
  ],
  ['A man of <1>the State</1>', 'Un homme d’État', 'État', 'Un homme d’<1>État</1>'],
  ['The kings of <1>Morocco</1>', 'Les rois du Maroc', 'Le Maroc', 'Les rois du <1>Maroc</1>'],
  [
    'They cried <1>“enough”</1>.',
    'Ils ont crié «\u202fassez\u202f».',
    '« assez »',
    'Ils ont crié <1>«\u202fassez\u202f»</1>.',
  ],
  ['They cried <1>enough</1>.', 'Ils ont crié assez.', 'Assez !', 'Ils ont crié <1>assez</1>.'],
  ['In the <1>U.S.</1> and here', 'Aux U.S. et ici', 'U.S.', 'Aux <1>U.S.</1> et ici'],
  [
    'Of 11,250, <1>1,250</1> came',
    'De 11,250, 1,250 sont venus',
    '1,250',
    'De 11,250, <1>1,250</1> sont venus',
  ],
  ['CO<1>2</1> in 2024', 'Le CO2 en 2024', '2', 'Le CO<1>2</1> en 2024'],
])('French, signs and figures: %s', (source, target, words, expected) => {
  expect(place(source, ['a'], target, [words], 'en fr')).toBe(expected);
});

test.each([
  ['no, <1>no</1> and no', 'non, non et non', ['non'], 'non, <1>non</1> et non'],
  ['<1>no</1>, no and <2>no</2>', 'non, non et non', ['non', 'non'], '<1>non</1>, non et <2>non</2>'],
  ['no yes yes yes yes <1>no</1>', 'non, oui et non non', ['non'], 'non, oui et non <1>non</1>'],
  ['<1>red</1> <2>wine</2>', 'vin rouge', ['rouge', 'vin'], '<2>vin</2> <1>rouge</1>'],
])('of repeated words the one that corresponds is taken: %s', (source, target, words, expected) => {
  expect(place(source, ['b', 'i'], target, words, 'en fr')).toBe(expected);
});

test('what is nested stays nested', () => {
  const source = 'See <1>the <2>new</2> report</1> of <3>the <4>king</4></3>';
  const target = 'Voir du roi le nouveau rapport';
  const words = ['le nouveau rapport', 'nouveau', 'du roi', 'roi'];
  expect(place(source, ['a', 'b', 'a', 'b'], target, words, 'en fr')).toBe(
    'Voir <3>du <4>roi</4></3> <1>le <2>nouveau</2> rapport</1>',
  );
});

test.each([
  ['words that are not there', 'See <1>it</1>', 'Voir cela', ['la chose']],
  ['words inside another word', 'In <1>art</1>', 'En partie', ['art']],
  ['words that overlap', '<1>one two</1> <2>two three</2>', 'un deux trois', ['un deux', 'deux trois']],
  ['words of a pair outside of the pair around it', '<1>a <2>b</2></1> c', 'un bon c', ['un', 'bon']],
  ['no words at all', 'See <1>it</1>', 'Voir cela', ['']],
])('refused: %s', (_, source, target, words) => {
  expect(place(source, ['a', 'b'], target, words, 'en fr')).toBeUndefined();
});

test('protected words are looked for as they are', () => {
  expect(place('run <1/> now', ['=npm start'], 'maintenant, lancez npm start', [], 'en fr')).toBe(
    'maintenant, lancez <1/>',
  );
  expect(place('run <1/> now', ['=npm start'], 'lancez NPM Start', [], 'en fr')).toBeUndefined();
  expect(place('at <1/>', ['=الدار البيضاء'], 'بالدار البيضاء', [])).toBe('ب<1/>');
  expect(place('the report<1/> of 2019', ['=1'], 'le rapport1 de 2019', [], 'en fr')).toBe(
    'le rapport<1/> de 2019',
  );
});

test('pictures and line breaks stand about where they stood, between two words', () => {
  expect(place('one two<1/>three four', ['*br'], 'premier second troisième quatrième', [], 'en fr')).toBe(
    'premier second <1/>troisième quatrième',
  );
  expect(place('<1/> one <2>two <3/></2>', ['*img', 'a', '*img'], 'un deux', ['', 'deux'], 'en fr')).toBe(
    '<1/> un <2>deux <3/></2>',
  );
  expect(
    place('a <1><2/></1> b c <3>big dog</3>', ['a', '*img', 'b'], 'un b c gros chien', [
      '',
      '',
      'gros chien',
    ]),
  ).toBe('un <1><2/></1> b c <3>gros chien</3>');
});

test('signs of markup in a translation stay text', () => {
  expect(place('x <1>y</1>', ['a'], '<b> & <1>y</1>', ['y'], 'en fr')).toBe(
    `${escapeText('<b> & <1>')}<1>y</1>${escapeText('</1>')}`,
  );
});

import { expect, test } from 'vitest';
import { asCoded, escapeText, plainText } from '../../../../functions/shared/article/coded-text.ts';
import { indexTerms } from '../../../../functions/shared/language/terminology/find-terms.ts';
import { readTerminology } from '../../../../functions/shared/language/terminology/read-terminology.ts';
import type { Check } from '../../../../functions/translate/checks/check.ts';
import { forbiddenTerms } from '../../../../functions/translate/checks/forbidden-terms.ts';
import { terms } from '../../../../functions/translate/checks/terms.ts';

const CSV = `en,fr,ar,forbidden:fr,forbidden:ar,proper,translate
General Assembly,Assemblée générale|AG,الجمعية العامة,assemblée plénière,,,
Western Sahara,,,,,yes,
Sahara,Sahara marocain,الصحراء,Sahara|désert,صحراء الغرب,yes,
npm,,,,,,no
R&D,R&D,,,,,
`;
const index = indexTerms(readTerminology(CSV, 'en.csv').terms, 'en');

function problems(check: Check, source: string, target: string, targetLanguage = 'fr') {
  const languages = { sourceLanguage: 'en', targetLanguage };
  const segment = {
    source: asCoded(source),
    target: asCoded(target),
    codes: [],
    origin: 'machine' as const,
    ...languages,
    terms: index,
  };
  return check.findProblems(segment).map(({ message, marks = [] }) => ({
    message,
    marked: marks.map(({ side, start, end }) =>
      plainText(asCoded(side === 'source' ? source : target)).slice(start, end),
    ),
  }));
}

test.each([
  ['The General Assembly met', 'L’Assemblée générale s’est réunie', 'fr'],
  ['General Assemblies', 'Les assemblées générales', 'fr'],
  ['The General Assembly', 'L’AG', 'fr'],
  ['The <1>General</1> Assembly', 'L’<1>Assemblée</1> générale', 'fr'],
  ['To the General Assembly', 'إلى للجمعية العامة', 'ar'],
  ['In Western Sahara', 'Au Sahara occidental', 'fr'],
  ['Use npm', 'Utilisez npm', 'fr'],
  ['Use npm', 'استخدم npm', 'ar'],
  [escapeText('R&D'), escapeText('La R&D'), 'fr'],
  ['Nothing', 'Rien', 'fr'],
])('%s may be %s (%s)', (source, target, language) => {
  expect(problems(terms, source, target, language)).toEqual([]);
});

test('a term that is translated otherwise is found, and marked wherever it stands', () => {
  const found = problems(terms, 'The General <1/>Assembly, a General Assembly', 'La réunion');
  expect(found.map(({ marked }) => marked)).toEqual([['General Assembly', 'General Assembly']]);
  expect(found[0]?.message).toEqual({
    en: '“General Assembly” is to be translated as “Assemblée générale” or “AG”',
    fr: '«\u00a0General Assembly\u00a0» doit se traduire par «\u00a0Assemblée générale\u00a0» ou «\u00a0AG\u00a0»',
    ar: 'يجب أن يُترجم «General Assembly» إلى «Assemblée générale» أو «AG»',
  });
});

test('a term that stays is found where it is translated', () => {
  const [found] = problems(terms, 'Use npm', 'Utilisez nppm');
  expect(found?.message.en).toBe('“npm” is to stay as it is');
});

test('a forbidden variant is found, both sides marked', () => {
  const [found, ...others] = problems(forbiddenTerms, 'The General Assembly', 'L’assemblée plénière');
  expect(others).toEqual([]);
  expect(found?.marked).toEqual(['General Assembly', 'assemblée plénière']);
  expect(found?.message).toEqual({
    en: '“assemblée plénière” must not stand for “General Assembly”: write “Assemblée générale”',
    fr: '«\u00a0assemblée plénière\u00a0» ne doit pas traduire «\u00a0General Assembly\u00a0»\u00a0: écrire «\u00a0Assemblée générale\u00a0»',
    ar: 'لا يجوز أن يُكتب «assemblée plénière» مقابل «General Assembly»، بل «Assemblée générale»',
  });
});

test.each([
  ['The Sahara', 'Le Sahara marocain', []],
  ['The Sahara', 'Le Sahara marocain et le Sahara', [['Sahara', 'Sahara']]],
  [
    'The Sahara',
    'Le désert du Sahara',
    [
      ['Sahara', 'Sahara'],
      ['Sahara', 'désert'],
    ],
  ],
  ['In Western Sahara', 'Au désert', []],
  ['The plenary', 'L’assemblée plénière', []],
])('forbidden words of %s in %s', (source, target, expected) => {
  expect(problems(forbiddenTerms, source, target).map(({ marked }) => marked)).toEqual(expected);
});

test('forbidden words are found with what Arabic glues to them', () => {
  const [found] = problems(forbiddenTerms, 'The Sahara', 'وبصحراء الغرب', 'ar');
  expect(found?.marked).toEqual(['Sahara', 'وبصحراء الغرب']);
});

test('without a terminology nothing is asked for', () => {
  const languages = { sourceLanguage: 'en', targetLanguage: 'fr' };
  const texts = { source: asCoded('npm'), target: asCoded('x') };
  const segment = { ...texts, codes: [], origin: 'machine' as const, ...languages };
  expect([...terms.findProblems(segment), ...forbiddenTerms.findProblems(segment)]).toEqual([]);
});

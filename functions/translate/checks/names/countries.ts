import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import { COUNTRY_WORDS } from './country-words.ts';
import { type Form, type NameFinder, nameFinder } from './name-list.ts';

const COLUMNS = ['en', 'fr', 'ar'];
/** Of ISO 3166; others are parts of countries, without a name in Intl. */
const CODE = /^[A-Z]{2}$/u;
/** Of the other languages Intl's names are known, but no adjectives: a country may be named unseen. */
const finders = new Map<Language, NameFinder>();

/** Countries by their names and adjectives, in the languages that both are listed for. */
export function findCountries(tag: Language): NameFinder {
  const language = baseLanguage(tag);
  const finder = finders.get(language) ?? makeFinder(language);
  finders.set(language, finder);
  return finder;
}

function makeFinder(language: Language): NameFinder {
  const column = COLUMNS.indexOf(language);
  if (column < 0) return () => [];
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const forms = COUNTRY_WORDS.trim()
    .split('\n')
    .flatMap((line): Form[] => {
      const [key = '', ...columns] = line.split('|');
      const listed = columns[column] ?? '';
      const known =
        CODE.test(key) && key !== 'TB' && !listed.startsWith('!') ? namesIn(names.of(key) ?? '') : [];
      const words = listed.replace('!', '').split(',').filter(Boolean);
      return formsOf(key, language, known, words);
    });
  return nameFinder(forms, language);
}

/** `Myanmar (Burma)`, `Congo - Kinshasa`, `Bosnia & Herzegovina`, `Hong Kong SAR China`. */
function namesIn(name: string): string[] {
  const [whole = '', bracketed] = name.replace(/\s(?:SAR|R\.A\.S\.).*$/u, '').split(/\s?\(/u);
  const names = [whole.replace(/\s[-–]\s.*$/u, ''), bracketed?.replace(')', '') ?? ''];
  return names.flatMap((one) => (one === '' ? [] : [one, one.replace('&', 'and')]));
}

function formsOf(
  key: string,
  language: Language,
  known: readonly string[],
  words: readonly string[],
): Form[] {
  const names = [...known, ...words.filter((word) => isName(word, language))];
  const adjectives = words.filter((word) => !isName(word, language));
  if (language === 'ar') {
    return [...names, ...words, ...names.flatMap(arabicAdjectives), ...words.flatMap(inflected)].map(
      (text) => ({
        key,
        text,
        properName: true,
      }),
    );
  }
  return [
    ...names.map((text) => ({ key, text, properName: language === 'fr', matchCase: true })),
    ...adjectives.map((text) => ({ key, text })),
  ];
}

/** All English words of the list have a capital, which tells Turkey from a turkey; French adjectives have none. */
function isName(word: string, language: Language): boolean {
  return language === 'en' || (language === 'fr' && /^\p{Lu}/u.test(word));
}

/** مغربي of المغرب, فرنسي of فرنسا, سوري of سوريا. */
function arabicAdjectives(name: string): string[] {
  if (name.includes(' ')) return [];
  const stem = name.replace(/^ال/u, '').replace(/يا$|[اةه]$/u, '');
  return stem.length >= SHORTEST ? inflected(stem.endsWith('ي') ? stem : `${stem}ي`) : [];
}

const SHORTEST = 3;
const ENDINGS = ['', 'ة', 'ا', 'ون', 'ين', 'ات', 'ان', 'تين', 'تان'];

function inflected(adjective: string): string[] {
  if (!adjective.endsWith('ي') || adjective.includes(' ')) return [];
  return ENDINGS.map((ending) => adjective + ending);
}

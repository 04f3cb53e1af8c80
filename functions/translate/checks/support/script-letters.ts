import type { Language } from '../../../shared/article/language.ts';

/** Scripts that languages mix, by what `Intl.Locale` calls the mixture (ISO 15924). */
const MIXED: Record<string, string[]> = {
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Hang', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

export interface LanguageScript {
  /** ISO 15924: `Arab`. */
  name: string;
  /** A letter of it, or one that is in no script. */
  letter: RegExp;
}

const known = new Map<Language, LanguageScript>();

/** What a language is mostly written in. */
export function scriptOf(language: Language): LanguageScript {
  const found = known.get(language);
  if (found) return found;
  const name = new Intl.Locale(language).maximize().script ?? 'Latn';
  const classes = [...(MIXED[name] ?? [name]), 'Zyyy', 'Zinh'].map((script) => `\\p{sc=${script}}`);
  const script = { name, letter: new RegExp(`[${classes.join('')}]`, 'u') };
  known.set(language, script);
  return script;
}

import type { Language } from '../../../shared/article/language.ts';

/** Codes of older servers, and of those whose models are called otherwise (LibreTranslate, language.py). */
const ALIASES: Record<string, string> = { 'zh-hant': 'zt', 'pt-br': 'pb', no: 'nb' };

/** What a server calls a language: its own code, the nearest to ours; `undefined` where it has none. */
export function findLanguage(language: Language, codes: readonly string[]): string | undefined {
  const wanted = namesOf(language);
  for (const name of wanted) {
    const code = codes.find((one) => one.toLowerCase() === name);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The best first, in small letters. A language alone is the one in its usual script: `zh` is no `zh-TW`. */
function namesOf(tag: Language): string[] {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const isUsual = new Intl.Locale(language).maximize().script === script;
  const names = [tag, `${language}-${script}`, `${language}-${region}`, ...(isUsual ? [language] : [])];
  return names.map((name) => name.toLowerCase()).flatMap((name) => [name, ALIASES[name] ?? []].flat());
}

import type { Language } from './language.ts';
import type { TranslationMethod } from './version.ts';

/** As much of an article as tells what of it is shown. */
interface Shown {
  versions: Record<Language, { method: TranslationMethod }>;
}

/**
 * What readers get of an article if the site is in these languages, in their order. A translation stays in the bucket when its
 * language is taken out of site.json, and is shown no more; what a person wrote is, in whatever language.
 */
export function offered<A extends Shown>(article: A, languages: readonly Language[]): A {
  const versions = Object.entries(article.versions).filter(
    ([language, { method }]) => languages.includes(language) || method === 'original' || method === 'human',
  );
  const place = (language: Language) => languages.indexOf(language) >>> 0;
  versions.sort(([a], [b]) => place(a) - place(b));
  return { ...article, versions: Object.fromEntries(versions) };
}

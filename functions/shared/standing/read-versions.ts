import type { ArticleState } from '../article/article.ts';
import type { Language } from '../article/language.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { Version } from '../article/version.ts';
import { versionKey } from '../store/keys.ts';
import type { ObjectReader } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';

/** The languages that an article may have versions in: the site's, its own, and those that people sent files in. */
export function articleLanguages(
  { sourceLanguage, files }: Pick<ArticleState, 'sourceLanguage' | 'files'>,
  { languages }: Pick<SiteConfig, 'languages'>,
): Language[] {
  return [...new Set([...languages, sourceLanguage, ...Object.keys(files)])];
}

/** Those of the revision that counts, as far as they are made. */
export async function readVersions(
  store: ObjectReader,
  site: Pick<SiteConfig, 'languages'>,
  state: ArticleState,
): Promise<Version[]> {
  const versions = articleLanguages(state, site).map((language) =>
    getReadable<Version>(store, versionKey(state.id, language, state.revision)),
  );
  return (await Promise.all(versions)).flatMap((version) => version?.value ?? []);
}

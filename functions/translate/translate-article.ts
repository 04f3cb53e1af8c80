import type { ArticleState, SourceArticle } from '../article/article.ts';
import type { Language } from '../article/language.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { Version } from '../article/version.ts';
import { getJson, putJson, unchangedSince } from '../store/json-object.ts';
import { articleIdOf, articleKey, versionKey } from '../store/keys.ts';
import { type ArticlePorts, makeVersion, type VersionResult } from './make-version.ts';
import { PermanentTranslationError } from './translator.ts';

export interface TranslateOutcome {
  articleId: string;
  /** Every language's version, the original first; none where the revision does not count any more. */
  versions: Pick<Version, 'language' | 'method' | 'held' | 'findings' | 'charactersSent'>[];
}

/**
 * Makes a version per language of `sources/<id>/<revision>.json`. A late event of an old revision does
 * nothing: nobody would read what it pays for.
 * @throws where the machine translator failed for now; every version is stored by then, so that a retry goes
 * on from there.
 */
export async function translateArticle(sourceKey: string, ports: ArticlePorts): Promise<TranslateOutcome> {
  const { store, site } = ports;
  const articleId = articleIdOf(sourceKey);
  const source = (await getJson<SourceArticle>(store, sourceKey))?.value;
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  if (source === undefined || state?.revision !== source.revision) return { articleId, versions: [] };

  const original = await translateVersion(source, source.sourceLanguage, ports);
  const others = languagesOf(source, site).map((language) => translateVersion(source, language, ports));
  const results = [original, ...(await Promise.all(others))];
  const failed = results.find(({ failure }) => isTemporary(failure));
  if (failed !== undefined) {
    const { language } = failed.version;
    throw new Error(`article ${source.id}: its ${language} version is not done yet`, {
      cause: failed.failure,
    });
  }
  return { articleId, versions: results.map(({ version }) => version) };
}

/** A withdrawn article is not worth a translation; a language whose own file is broken waits for it. */
function languagesOf(source: SourceArticle, site: SiteConfig): Language[] {
  if (source.withdrawn) return [];
  const wanted = new Set([...site.languages, ...Object.keys(source.translations)]);
  for (const language of [source.sourceLanguage, ...source.rejectedLanguages]) wanted.delete(language);
  return [...wanted];
}

const ATTEMPTS = 5;

/** Stores one language's version, unless it says what is stored already. */
async function translateVersion(
  source: SourceArticle,
  language: Language,
  ports: ArticlePorts,
): Promise<VersionResult> {
  const key = versionKey(source.id, language, source.revision);
  let sent = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await getJson<Version>(ports.store, key);
    const { version, failure } = await makeVersion(source, language, ports);
    sent += version.charactersSent;
    version.charactersSent = sent + (stored?.value.charactersSent ?? 0);
    const unchanged = stored !== undefined && JSON.stringify(stored.value) === JSON.stringify(version);
    if (unchanged || (await putJson(ports.store, key, version, unchangedSince(stored))) !== 'conflict') {
      return { version, failure };
    }
  }
  throw new Error(`${key} was changed ${ATTEMPTS} times while it was being written`);
}

function isTemporary(failure: unknown): boolean {
  return failure !== undefined && !(failure instanceof PermanentTranslationError);
}

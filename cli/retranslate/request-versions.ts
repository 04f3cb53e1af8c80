import type { Language } from '../../functions/shared/article/language.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { requestTranslation } from '../../functions/shared/language/memory/memory.ts';
import {
  contextAt,
  memoryKey,
  needsTranslation,
  normalizeSegment,
} from '../../functions/shared/language/memory/memory-unit.ts';
import { requestEngine } from '../../functions/shared/language/memory/request-engine.ts';
import { readVersions } from '../../functions/shared/standing/read-versions.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { pairName } from '../../functions/translate/language-pair.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';
import type { StoreContext } from '../context.ts';

export interface RetranslateRequest {
  ids: readonly string[];
  language?: Language;
  /** As versions name it: what others made is asked of it. Where absent, whatever a machine made is made anew. */
  engine?: string;
  includeHuman: boolean;
  /** Only pairs of these names; all where absent. */
  pairs?: ReadonlySet<string>;
}

export interface Requested {
  /** Keys in memory of what is asked for. */
  keys: Set<string>;
  /** Articles that have some of it, or of which something is held. */
  articles: string[];
  /** Versions that a machine could make. */
  versions: number;
}

/** Notes in memory what is to be translated anew. */
export async function requestVersions(
  request: RetranslateRequest,
  { store, site }: StoreContext,
): Promise<Requested> {
  const { ids, language, pairs } = request;
  const requested: Requested = { keys: new Set(), articles: [], versions: 0 };
  for (const id of ids) {
    const state = await readArticleState(store, id);
    if (state === undefined) continue;
    let isAffected = false;
    for (const version of await readVersions(store, site, state)) {
      const isMeant = version.segments.length > 0 && (language ?? version.language) === version.language;
      if (!isMeant) continue;
      requested.versions += 1;
      if (pairs?.has(pairName({ ...version, targetLanguage: version.language })) === false) continue;
      const keys = await requestVersion(version, request, store);
      for (const key of keys) requested.keys.add(key);
      isAffected ||= request.engine === undefined || keys.length > 0 || version.held;
    }
    if (isAffected) requested.articles.push(id);
  }
  return requested;
}

/** The keys of what a machine is asked for. */
async function requestVersion(
  { sourceLanguage, language: targetLanguage, segments }: Version,
  { engine, includeHuman }: RetranslateRequest,
  store: ObjectStore,
): Promise<string[]> {
  const sources = segments.map(({ source }) => source);
  const keys: string[] = [];
  for (const [place, { source, origin }] of segments.entries()) {
    if (!needsTranslation(source) || (origin === 'human' && !includeHuman)) continue;
    const segment = { sourceLanguage, targetLanguage, source: normalizeSegment(source) };
    const context = contextAt(sources, place);
    const isAsked = await (engine === undefined
      ? requestTranslation(store, segment, { context, includeHuman, now: new Date() })
      : requestEngine(store, segment, { context, engine }));
    if (isAsked) keys.push(memoryKey(sourceLanguage, targetLanguage, source));
  }
  return keys;
}

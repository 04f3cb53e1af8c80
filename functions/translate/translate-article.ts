import type { Lane } from '../pipeline.ts';
import type { ArticleState, SourceArticle } from '../shared/article/article.ts';
import { isGone } from '../shared/article/is-gone.ts';
import { isTranslatable, type Language } from '../shared/article/language.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { Version } from '../shared/article/version.ts';
import type { WaitingArticle } from '../shared/article/waiting-article.ts';
import { isAskedFor } from '../shared/standing/is-asked-for.ts';
import { wakeArticle } from '../shared/standing/wake-article.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleIdOf, articleKey, versionKey, waitingKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { updateJsonWith } from '../shared/store/update-json.ts';
import { createMemoryTranslator } from './engines/memory/memory-translator.ts';
import { type ArticlePorts, makeVersion, NO_SEGMENTS, type VersionResult } from './make-version.ts';
import { mayBeKnown } from './may-be-known.ts';
import { endWaiting, forCharacters, noteWaiting, type WaitingLanguage, waitingFor } from './note-waiting.ts';
import { isUrgent } from './pace/is-urgent.ts';
import { createArticleReads } from './reads/article-reads.ts';
import type { SegmentCounts } from './translate-segments.ts';
import { PausedError, PermanentTranslationError, QuotaReachedError } from './translation-error.ts';
import type { Turn } from './translation-job.ts';

export interface TranslateOutcome {
  articleId: string;
  revision?: string;
  /** Every language's version, the original first; none where the revision does not count any more. */
  versions: Pick<Version, 'language' | 'method' | 'held' | 'findings' | 'charactersSent'>[];
  /** Languages for which the day's characters, or what the service gives, did not suffice. */
  waiting: Language[];
  /** Why they wait, in numbers. */
  reason?: string;
  /** The lane in which the rest waits for its turn; absent where this was all. */
  goesOn?: Lane;
  segments: SegmentCounts;
}

/**
 * Makes a version per language of `sources/<id>/<revision>.json`. A late event of an old revision does
 * nothing: nobody would read what it pays for. The original's version is there before a machine is asked for another.
 * Where turns are taken, an article that is not urgent goes on in the slow lane after it; one that memory has every word of is
 * done at once.
 * @throws where the machine translator failed for now; every version is stored or noted by then, so that a
 * retry goes on from there.
 */
export async function translateArticle(sourceKey: string, given: ArticlePorts): Promise<TranslateOutcome> {
  const { store, site, turn, now = () => new Date() } = given;
  const articleId = articleIdOf(sourceKey);
  const source = (await getJson<SourceArticle>(store, sourceKey))?.value;
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  if (source === undefined || state?.revision !== source.revision) {
    return { articleId, versions: [], waiting: [], segments: NO_SEGMENTS };
  }
  const waited = (await getReadable<WaitingArticle>(store, waitingKey(articleId)))?.value;
  const sentBefore = waited?.revision === source.revision ? waited.languages : {};

  const ports = { ...given, reads: createArticleReads(source, store) };
  const inTurn = (turnPorts: ArticlePorts) => (language: Language) =>
    translateVersion(source, language, sentBefore[language] ?? 0, machineFor(source, language, turnPorts));
  const original = await inTurn(ports)(source.sourceLanguage);
  const languages = languagesOf(source, state, { site, now: now() });
  const lane = turn && laneOf(turn, source, state, now());
  const isLater = lane !== undefined && !(await mayBeKnown(source, state, languages, store));
  const soon = isLater
    ? languages.filter((language) => source.translations[language] !== undefined)
    : languages;
  const translate = inTurn(lane === undefined ? ports : { ...ports, turn: { lane, sliceMs: 0 } });
  const results = [original, ...(await Promise.all(soon.map(translate)))];
  const waiting = results.flatMap(waitingFor);
  if (lane !== undefined && (isLater || waiting.length > 0)) {
    await release(results, articleId, store);
    return { ...outcomeOf(source, results), goesOn: lane };
  }
  const [askAgainAt] = results.flatMap((result) => result.askAgainAt ?? []).sort();
  const isWaiting = waiting.length > 0 || askAgainAt !== undefined;
  if (isWaiting) await noteWaiting(source, waiting, askAgainAt, ports);
  await release(results, articleId, store);
  throwTemporary(source, results);
  if (!isWaiting && waited !== undefined) await endWaiting(source, store);
  return { ...outcomeOf(source, results), ...goingOn(waiting, turn) };
}

/** Where the rest is to be done, if not in this turn. */
function laneOf(
  { lane, sliceMs }: Turn,
  source: SourceArticle,
  state: ArticleState,
  now: Date,
): Lane | undefined {
  if (lane === 'slow') return undefined;
  if (!isUrgent(source, state, now)) return 'slow';
  return sliceMs === 0 ? 'urgent' : undefined;
}

function outcomeOf({ id, revision }: SourceArticle, results: readonly VersionResult[]): TranslateOutcome {
  const parked = forCharacters(results.flatMap(waitingFor));
  const [first] = parked;
  return {
    articleId: id,
    revision,
    versions: results.filter((result) => waitingFor(result).length === 0).map(({ version }) => version),
    waiting: parked.map(({ language }) => language),
    ...(first && { reason: first.reached.message }),
    segments: addCounts(results.map(({ segments }) => segments)),
  };
}

/** Behind what else waits in its lane. */
function goingOn(
  waiting: readonly WaitingLanguage[],
  turn: Turn | undefined,
): Pick<TranslateOutcome, 'goesOn'> {
  const isPaused = waiting.some(({ reached }) => reached instanceof PausedError);
  return turn !== undefined && isPaused ? { goesOn: turn.lane } : {};
}

/** No machine is asked for a language that none knows: memory and people have its words. */
function machineFor(
  { sourceLanguage }: SourceArticle,
  language: Language,
  ports: ArticlePorts,
): ArticlePorts {
  if (isTranslatable(sourceLanguage) && isTranslatable(language)) return ports;
  return { ...ports, translator: createMemoryTranslator() };
}

/** A machine's answer has passed for which other articles waited: memory has it for them now. */
async function release(
  results: readonly VersionResult[],
  articleId: string,
  store: ObjectStore,
): Promise<void> {
  const released = new Set(results.flatMap((result) => result.released ?? []));
  released.delete(articleId);
  for (const id of released) await wakeArticle(store, id);
}

function throwTemporary({ id }: SourceArticle, results: readonly VersionResult[]): void {
  const failed = results.find(({ failure }) => isTemporary(failure));
  if (failed === undefined) return;
  const { failure: cause, version } = failed;
  throw new Error(`article ${id}: its ${version.language} version is not done yet`, { cause });
}

function addCounts(counts: readonly SegmentCounts[]): SegmentCounts {
  return counts.reduce(
    (sum, { fromMemory, translated }) => ({
      fromMemory: sum.fromMemory + fromMemory,
      translated: sum.translated + translated,
    }),
    NO_SEGMENTS,
  );
}

/**
 * What nobody is to read is not worth a translation; a language whose own file is broken waits for it, and one that the
 * site has had since waits until somebody asks for it, whatever else the article is woken for.
 */
export function languagesOf(
  source: SourceArticle,
  state: ArticleState,
  { site, now }: { site: SiteConfig; now: Date },
): Language[] {
  if (source.draft || isGone(source, now)) return [];
  const asked = site.languages.filter((language) => isAskedFor(language, state));
  const wanted = new Set([...asked, ...Object.keys(source.translations)]);
  for (const language of [source.sourceLanguage, ...source.rejectedLanguages]) wanted.delete(language);
  return [...wanted];
}

/**
 * Stores one language's version, unless it says what is stored already or has to wait.
 * @param sentBefore Code points sent in attempts that stored none.
 */
async function translateVersion(
  source: SourceArticle,
  language: Language,
  sentBefore: number,
  ports: ArticlePorts,
): Promise<VersionResult> {
  const key = versionKey(source.id, language, source.revision);
  let sent = sentBefore;
  const { decision } = await updateJsonWith(
    ports.store,
    key,
    async (stored: Version | undefined) => {
      const result = await makeVersion(source, language, ports);
      sent += result.version.charactersSent;
      const isHeldBack = waitingFor(result).length > 0;
      const charactersSent = isHeldBack ? sent : sent + (stored?.charactersSent ?? 0);
      const version = { ...result.version, charactersSent };
      return { result: { ...result, version }, next: isHeldBack ? undefined : version };
    },
    { isRemade: true },
  );
  return decision.result;
}

function isTemporary(failure: unknown): boolean {
  if (failure instanceof PermanentTranslationError || failure instanceof QuotaReachedError) return false;
  return failure !== undefined && !(failure instanceof PausedError);
}

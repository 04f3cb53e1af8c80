import { randomUUID } from 'node:crypto';
import type { ArticleState } from '../shared/article/article.ts';
import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { Version } from '../shared/article/version.ts';
import { type JsonObject, putJson, putJsonIfChanged } from '../shared/store/json-object.ts';
import { publishedKey, reviewKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { updateJsonWith } from '../shared/store/update-json.ts';
import { digestOf } from './cards.ts';
import { composeNext } from './compose-next.ts';
import { isPublishedAlready } from './is-published.ts';
import { isSettled, type Publisher, settleCards } from './note-cards.ts';
import { arePicturesStill } from './pictures/read-pictures.ts';
import type { PublishPorts } from './publish-ports.ts';
import { putCards } from './put-cards.ts';
import { reviewOf } from './review-of.ts';

export interface PublishOutcome {
  articleId: string;
  /** Languages readers can read it in now. */
  published: Language[];
  /** Languages whose current version waits for a person. */
  held: Language[];
  /** Languages that a person took back: readers do not get them, whatever their version is. */
  takenBack: Language[];
  withdrawn: boolean;
  /** ISO 8601, UTC. In the future: an embargo, and readers find none of it until then. Empty if nothing came in yet. */
  publishedAt: string;
  /** Languages of the site whose version of this revision is not made yet. */
  missing: Language[];
  /** Readers get something else than before. */
  changed: boolean;
  /** Languages in which readers find this revision since now, and how long that took from its receipt. */
  appeared: { languages: Language[]; ageMs: number };
}

const ATTEMPTS = 40;

/**
 * A change is under `changed/` this soon after the time it states, or states another one: who follows the changes reads
 * those of a little earlier again (functions/site/changes/), and no older ones.
 */
const TOLD_WITHIN_MS = 5000;
/** On a machine where each takes longer, a late one is better than none. */
const TELLINGS = 3;

/**
 * Brings `published/<id>.json`, its cards and its reviews to what the state and the versions say now. Several may do
 * so at once: each ends only when what it wrote the cards from is still what is published. Every card is named in the
 * object for as long as it may exist, so that one which a killed process wrote is found (note-cards.ts). A card that the object
 * named before, and that says the same now, is not looked at, but where a card's key woke the stage.
 * @throws where others keep publishing the same article.
 */
export async function publishArticle(articleId: string, ports: PublishPorts): Promise<PublishOutcome> {
  const { store, now = () => new Date() } = ports;
  const publisher: Publisher = { id: ports.publisher ?? randomUUID(), now: now() };
  const touched = new Set<string>(ports.strayCards);
  let first: PublishedArticle | undefined;
  let toldLate: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { decision, stands } = await updateJsonWith(
      store,
      publishedKey(articleId),
      async (before: PublishedArticle | undefined) => {
        const isFirst = attempt === 0 && ports.put !== undefined;
        const isDone = isFirst && (await isPublishedAlready(before, ports.put ?? '', { store, now: now() }));
        if (isDone) return { ...NOTHING_MORE, before, isDone };
        return { ...(await composeNext(articleId, before, { publisher, toldLate }, ports)), isDone: false };
      },
      { isRemade: true },
    );
    const { before, next, composed } = decision;
    if (decision.isDone && before !== undefined) return asItIs(before);
    if (attempt === 0) first = before;
    const isSure = attempt === 0 && ports.strayCards === undefined && isSettled(before);
    const wrote = await putCards(store, { next, before: isSure ? before : undefined, isSure }, touched);
    if (composed === undefined) return nothingOf(articleId);
    const { state, languages, versions, holds, pictures } = composed;
    await putReviews(store, state, versions, languages);
    toldLate = attempt < TELLINGS && isLate(decision.changedNow, now()) ? decision.changedNow : undefined;
    if (toldLate !== undefined) continue;
    const isDone = isSure && !wrote && isSettled(stands?.value);
    if (!isDone && !(await settle(articleId, stands, publisher, store))) continue;
    if (!(await arePicturesStill(articleId, pictures, store))) continue;
    return {
      articleId,
      published: Object.keys(next?.versions ?? {}),
      held: versions.filter(({ held }) => held).map(({ language }) => language),
      takenBack: Object.keys(holds),
      withdrawn: state.withdrawn,
      publishedAt: state.publishedAt,
      missing: missingFrom(versions, ports.site),
      changed: isOther(first, next),
      appeared: {
        languages: appearedIn(state, first, next),
        ageMs: now().getTime() - Date.parse(state.receivedAt),
      },
    };
  }
  throw new Error(`article ${articleId} was published ${ATTEMPTS} times by others in the meantime`);
}

function isLate(changedAt: string | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - Date.parse(changedAt) > TOLD_WITHIN_MS;
}

const NOTHING_MORE = { next: undefined, composed: undefined, changedNow: undefined };

/** It was published by an earlier event. */
function asItIs({ id, versions, takenBack = {}, withdrawn, publishedAt }: PublishedArticle): PublishOutcome {
  const published = Object.keys(versions);
  return { ...nothingOf(id), published, takenBack: Object.keys(takenBack), withdrawn, publishedAt };
}

/** A hold may be said of an article before it comes. */
function nothingOf(articleId: string): PublishOutcome {
  return {
    articleId,
    published: [],
    held: [],
    takenBack: [],
    withdrawn: false,
    publishedAt: '',
    missing: [],
    changed: false,
    appeared: { languages: [], ageMs: 0 },
  };
}

/** Drops the names of cards that are gone. @returns whether the object is still the one the cards were made of. */
async function settle(
  articleId: string,
  stands: JsonObject<PublishedArticle> | undefined,
  publisher: Publisher,
  store: ObjectStore,
): Promise<boolean> {
  const key = publishedKey(articleId);
  if (stands?.value.publishing === undefined) return (await store.get(key))?.etag === stands?.etag;
  const settled = settleCards(stands.value, publisher);
  return (await putJson(store, key, settled, { ifMatch: stands.etag })) !== 'conflict';
}

function isOther(first: PublishedArticle | undefined, next: PublishedArticle | undefined): boolean {
  return (first && digestOf(first)) !== (next && digestOf(next));
}

function missingFrom(versions: readonly Version[], { languages }: SiteConfig): Language[] {
  const made = new Set(versions.map(({ language }) => language));
  return languages.filter((language) => !made.has(language));
}

function appearedIn(
  { revision }: ArticleState,
  before: PublishedArticle | undefined,
  next: PublishedArticle | undefined,
): Language[] {
  const versions = Object.entries(next?.withdrawn ? {} : (next?.versions ?? {}));
  const current = versions
    .filter(([, version]) => version.revision === revision)
    .map(([language]) => language);
  return current.filter((language) => before?.versions[language]?.revision !== revision);
}

/** A language whose current version is not made yet keeps the review it has. */
async function putReviews(
  store: ObjectStore,
  state: ArticleState,
  versions: Version[],
  languages: Language[],
) {
  const title = versions.find(({ language }) => language === state.sourceLanguage)?.title ?? state.id;
  await Promise.all(
    languages.map(async (language) => {
      const version = versions.find((candidate) => candidate.language === language);
      const key = reviewKey(language, state.id);
      const isDraft = state.draft === true && version !== undefined && language === state.sourceLanguage;
      if (isDraft) await putJsonIfChanged(store, key, { ...reviewOf(version, title, state), draft: true });
      else if (state.withdrawn || state.draft || version?.held === false) await store.delete(key);
      else if (version !== undefined) await putJsonIfChanged(store, key, reviewOf(version, title, state));
    }),
  );
}

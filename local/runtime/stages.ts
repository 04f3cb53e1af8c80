import type { Lane } from '../../functions/pipeline.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { describeChoice } from '../../functions/shared/standing/describe-choice.ts';
import { articleIdOf, isCardKey, parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { AskedUnits } from '../../functions/translate/translation-job.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import { describeRejection } from '../describe-rejection.ts';
import type { Progress } from '../progress.ts';
import type { PublicationTeller } from '../tell-publications.ts';
import type { RejectionTeller } from '../tell-rejections.ts';
import type { Gathering } from './dispatching-store.ts';
import { queueLineOf, type StageEvent } from './queue/stage-event.ts';

export interface StagePorts {
  store: ObjectStore;
  site: SiteConfig;
  translator: Translator;
  progress: Progress;
  rejections: Pick<RejectionTeller, 'tell'>;
  publications: PublicationTeller;
  asked: AskedUnits;
  /** The store, whose puts wake the stages together. */
  gather(): Gathering;
  /** Has the event handled in its turn. */
  goOn(event: StageEvent): Promise<void>;
}

/**
 * Runs the stage an event wakes, and tells what came of it. A stage is loaded when it is first woken: they
 * take most of a second, and most commands wake none of them or find nothing new.
 */
export async function handleEvent(event: StageEvent, ports: StagePorts): Promise<void> {
  const { stage, key, lane } = event;
  if (stage === 'ingest') await ingest(parseInboxKey(key).articleId, ports);
  if (stage === 'translate') await translate(key, lane, ports);
  if (stage === 'pictures') await makePictures(key, ports);
  if (stage === 'publish') await publish(event, ports);
}

export function articleOf({ stage, key }: StageEvent): string {
  return stage === 'ingest' ? parseInboxKey(key).articleId : articleIdOf(key);
}

/** Events of one article are one work, but for translating, where each revision is. */
export function workOf(event: StageEvent): string {
  return event.stage === 'translate'
    ? `${queueLineOf(event)} ${event.key}`
    : `${event.stage} ${articleOf(event)}`;
}

/** Two that are one work: a card's key has the stage look at all cards that the article names, and at that one. */
export function mergeEvents(first: StageEvent, second: StageEvent): StageEvent {
  const [key, ...otherCards] = new Set([...cardsOfEvent(first), ...cardsOfEvent(second)]);
  return key === undefined ? first : { ...first, key, otherCards };
}

export function cardsOfEvent({ key, otherCards = [] }: StageEvent): string[] {
  return isCardKey(key) ? [key, ...otherCards] : [];
}

async function ingest(articleId: string, { store, site, progress, rejections }: StagePorts): Promise<void> {
  const { ingestArticle } = await import('../../functions/ingest/ingest-article.ts');
  const { changed, rejections: rejected, notes, chosen } = await ingestArticle(articleId, { store, site });
  if (changed) {
    progress.count('taken');
    progress.line('taken', articleId);
  }
  if (chosen) progress.line('note', `${articleId}: ${describeChoice(chosen.language, chosen.by)}`);
  rejections.tell(articleId, rejected);
  for (const { file, notes: some } of notes) {
    progress.line('note', describeRejection({ articleId, file, reason: some.join('; ') }));
  }
}

/** While a long article is worked at, what is urgent waits no longer than that. */
const SLICE_MS = 5_000;

/** First comes what needs no machine, of everything that waits; then a machine is asked, in the lane of the article. */
async function translate(sourceKey: string, lane: Lane | undefined, ports: StagePorts): Promise<void> {
  const { translateArticle } = await import('../../functions/translate/translate-article.ts');
  const turn = lane === undefined ? { lane: 'urgent' as const, sliceMs: 0 } : { lane, sliceMs: SLICE_MS };
  const { articleId, versions, waiting, reason, goesOn } = await together(ports, (store) =>
    translateArticle(sourceKey, { ...ports, store, turn }),
  );
  if (goesOn) await ports.goOn({ stage: 'translate', key: sourceKey, lane: goesOn });
  ports.progress.count('versions', versions.length);
  if (waiting.length === 0) return;
  const languages = waiting.join(' ');
  ports.progress.line('note', `${articleId} (${languages}) waits, and goes on by itself: ${reason}`);
}

async function makePictures(key: string, { store, progress, rejections }: StagePorts): Promise<void> {
  const { keepPictures } = await import('../../functions/pictures/keep-pictures.ts');
  const { makePicture, RECIPE } = await import('../../functions/pictures/make/make-picture.ts');
  // The queue does one after the other for an article, so an earlier one that is still noted was killed.
  const ports = { store, make: makePicture, recipe: RECIPE, worker: 'laptop' };
  const { articleId, made, refused } = await keepPictures(articleIdOf(key), ports);
  progress.count('pictures', made.length);
  rejections.tell(articleId, refused, 'pictures');
}

/** Longer a language does not wait for the others of its article. */
const TOGETHER_MS = 1000;

/** The versions of an article that are made within a moment are published as one. */
async function together<T>({ gather }: StagePorts, work: (store: ObjectStore) => Promise<T>): Promise<T> {
  const { store, release, end } = gather();
  const timer = setInterval(release, TOGETHER_MS);
  try {
    return await work(store);
  } finally {
    clearInterval(timer);
    // Where one language fails, others are still at work.
    end();
  }
}

async function publish(event: StageEvent, { store, site, publications }: StagePorts): Promise<void> {
  const { publishArticle } = await import('../../functions/publish/publish-article.ts');
  // The queue does one after the other for an article, so an earlier one that is still noted was killed.
  const cards = cardsOfEvent(event);
  const ports = { store, site, publisher: 'laptop', ...(cards.length > 0 && { strayCards: cards }) };
  publications.tell(await publishArticle(articleOf(event), ports));
}

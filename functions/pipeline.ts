import { type Prefix, prefixes } from './shared/store/keys.ts';

/**
 * The pipeline as data: what wakes a stage, and what it may read and write. cdk/ makes queues, triggers and
 * roles of it, local/ dispatches the file store's events by it. No stage calls another. In the order of the flow.
 *
 * Polling is a stage of its own: who speaks to the internet may write what came in and what is known of feeds,
 * and nothing that is made of it; and a slow server takes no file's place.
 */
export interface Stage {
  /** A put under one of these prefixes wakes the stage with the object's key, and every other stage that has it too. */
  triggers?: readonly Prefix[];
  /** A deletion under them does too: of an article's file, which may withdraw the article. */
  wokenByDeletion?: true;
  /** Woken by a timer, beside a trigger or in place of one: to poll the feeds, to go on with what waits. */
  scheduled?: true;
  /** Answers HTTP requests. */
  http?: 'public' | 'editors';
  reads: readonly Prefix[];
  writes: readonly Prefix[];
  /** Prefixes it deletes from; each is in `writes` too. */
  deletes: readonly Prefix[];
  /** Puts messages into the queues of these, as if an object of theirs had been put. */
  wakes?: readonly WokenStage[];
  /** Has a second queue for what may wait, and sorts what comes into the first: it puts messages into both. */
  slowLane?: true;
  /** Ends before all is done where that takes long, and sends itself a message to go on. */
  goesOn?: true;
  /** Calls Amazon Translate, where the deployment does not use the local engine. */
  translates?: true;
}

export type StageName = 'poll' | 'ingest' | 'translate' | 'pictures' | 'publish' | 'sweep' | 'site' | 'desk';

/** The queue that a message came out of: `urgent` is the first, and the only one of most stages. */
export type Lane = 'urgent' | 'slow';

/** Those that make one thing of another, so that they can make it again. */
export const WOKEN_STAGES = ['ingest', 'translate', 'pictures', 'publish'] as const;
export type WokenStage = (typeof WOKEN_STAGES)[number];

const { inbox, said, articles, sources, versions, holds, memory, near, terminology } = prefixes;
const { published, newest, reviewed, tagged, changed, ends, review, rejected } = prefixes;
const { feeds, requests, budget, models, waiting, notes, pictures, media } = prefixes;

export const pipeline: Record<StageName, Stage> = {
  poll: {
    scheduled: true,
    reads: [feeds, inbox, articles, rejected],
    writes: [feeds, inbox, said, rejected],
    deletes: [rejected],
  },
  ingest: {
    triggers: [inbox],
    wokenByDeletion: true,
    reads: [inbox, articles, sources, rejected, notes],
    writes: [articles, sources, rejected, notes],
    deletes: [rejected, notes],
  },
  translate: {
    triggers: [sources],
    scheduled: true,
    reads: [sources, articles, versions, memory, near, terminology, budget, waiting, models],
    // A source is put again as it is, to wake the stage where its article waited.
    writes: [versions, memory, budget, waiting, sources],
    deletes: [waiting],
    slowLane: true,
    translates: true,
  },
  pictures: {
    triggers: [sources],
    reads: [sources, articles, inbox, pictures, media, rejected],
    writes: [media, pictures, rejected],
    deletes: [media, rejected],
    goesOn: true,
  },
  publish: {
    triggers: [versions, holds, pictures],
    reads: [versions, articles, holds, pictures, published, newest, reviewed, tagged, changed, ends, review],
    writes: [published, newest, reviewed, tagged, changed, ends, review],
    deletes: [newest, reviewed, tagged, changed, ends, review],
  },
  sweep: {
    scheduled: true,
    reads: [
      inbox,
      articles,
      sources,
      versions,
      holds,
      published,
      newest,
      reviewed,
      tagged,
      changed,
      ends,
      review,
      rejected,
      waiting,
      pictures,
      media,
    ],
    writes: [],
    deletes: [],
    wakes: WOKEN_STAGES,
  },
  site: {
    http: 'public',
    reads: [published, newest, reviewed, tagged, changed, ends],
    writes: [],
    deletes: [],
  },
  desk: {
    http: 'editors',
    reads: [
      inbox,
      requests,
      versions,
      holds,
      published,
      review,
      rejected,
      articles,
      sources,
      memory,
      near,
      feeds,
      waiting,
      notes,
      said,
      pictures,
      media,
    ],
    writes: [inbox, said, holds, requests, feeds],
    deletes: [],
  },
};

/** The stages a put of this key wakes, in the order of the flow. */
export function stagesTriggeredBy(key: string): StageName[] {
  const names = Object.keys(pipeline) as StageName[];
  return names.filter((name) => pipeline[name].triggers?.some((prefix) => key.startsWith(prefix)));
}

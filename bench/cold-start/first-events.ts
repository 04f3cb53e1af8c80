import type { StageName } from '../../functions/pipeline.ts';
import { POLL_FEEDS } from '../../functions/shared/lambda/queue/handle-batch.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { startS3StandIn } from '../../tests/support/s3-stand-in.ts';
import { startTranslateStandIn } from '../../tests/support/translate-stand-in.ts';
import { createCountedPipeline } from '../cost/run-pipeline.ts';
import { writeArticle } from '../cost/write-articles.ts';

/** The first event of a function, with the work it makes. */
export interface FirstEvent {
  event: object;
  /** What the answer holds, so that no page of an error is measured. */
  answers: string;
  /** Of the time of an empty handler, at most. */
  limit: number;
}

const ID = 'harbour';
const WORDS = 1000;
const DONE = '"batchItemFailures":[]';

export const FIRST_EVENTS: Partial<Record<StageName, FirstEvent>> = {
  site: { event: request(`/en/articles/${ID}`), answers: 'Story 0', limit: 2 },
  desk: { event: request('/desk/'), answers: 'Not signed in', limit: 2.5 },
  ingest: { event: message(`inbox/${ID}/en.md`), answers: DONE, limit: 2.5 },
  translate: { event: message(`sources/${ID}/`), answers: DONE, limit: 2.5 },
  publish: { event: message(`versions/${ID}/`), answers: DONE, limit: 2.5 },
  poll: { event: messages([{ task: POLL_FEEDS }]), answers: DONE, limit: 2.5 },
};

export interface Surroundings {
  /** As they are before the first event of the stage. */
  open(stage: StageName): Promise<{ event: object; url: string; close(): Promise<void> }>;
  translateUrl: string;
  close(): Promise<void>;
}

/** S3 and Amazon Translate on this machine, with one article of a thousand words, as far as the pipeline has come. */
export async function openSurroundings(): Promise<Surroundings> {
  const translate = await startTranslateStandIn();
  const pipeline = createCountedPipeline(translate.url);
  await pipeline.put(`inbox/${ID}/en.md`, writeArticle(0, WORDS));
  return {
    translateUrl: translate.url,
    async open(stage) {
      const bucket = await startS3StandIn();
      await copyObjects(pipeline.store, bucket.store, comesBefore(stage));
      return { event: await eventOf(stage, pipeline.store), url: bucket.url, close: bucket.close };
    },
    close: () => translate.close(),
  };
}

/** A revision's name is not known before. */
async function eventOf(stage: StageName, store: ObjectStore): Promise<object> {
  const folder = { translate: 'sources', publish: 'versions' }[stage as string];
  if (folder === undefined) return (FIRST_EVENTS[stage] as FirstEvent).event;
  const { objects } = await store.list(`${folder}/${ID}/`);
  return message(objects[0]?.key ?? '');
}

/** The prefixes that are there when the stage is woken for the first time. */
function comesBefore(stage: StageName): string[] {
  if (stage === 'ingest') return ['inbox/'];
  if (stage === 'translate') return ['inbox/', 'articles/', 'sources/'];
  if (stage === 'publish') return ['inbox/', 'articles/', 'sources/', 'versions/'];
  return [''];
}

async function copyObjects(from: ObjectStore, to: ObjectStore, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const { key } of (await from.list(folder)).objects) {
      const object = await from.get(key);
      if (object !== undefined) await to.put(key, object.body);
    }
  }
}

/** As API Gateway and a Function URL have it (payload format 2.0). */
function request(path: string): object {
  return {
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    isBase64Encoded: false,
    headers: { host: 'example.com', 'accept-language': 'en' },
    requestContext: { domainName: 'example.com', http: { method: 'GET', path } },
  };
}

/** As EventBridge tells SQS of an object that was put. */
function message(key: string): object {
  return messages([
    { 'detail-type': 'Object Created', detail: { bucket: { name: 'articles' }, object: { key } } },
  ]);
}

function messages(bodies: readonly object[]): object {
  const Records = bodies.map((body, place) => ({
    messageId: String(place),
    body: JSON.stringify(body),
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1767600000000' },
    messageAttributes: {},
    eventSource: 'aws:sqs',
  }));
  return { Records };
}

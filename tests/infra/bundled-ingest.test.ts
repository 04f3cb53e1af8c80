import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { startJsonService } from '../support/json-service.ts';
import { parseInboxFile } from '../support/parse-inbox-file.ts';
import { readAll } from '../support/pipeline.ts';
import { createQueues } from '../support/queue-stand-in.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

const QUEUE = 'https://sqs.eu-west-3.amazonaws.com/1/dead';
const queues = createQueues();
let ingest: BundledFunction;
let s3: S3StandIn;
let sqs: Awaited<ReturnType<typeof startJsonService>>;

beforeAll(async () => {
  s3 = await startS3StandIn();
  sqs = await startJsonService(queues.operations);
  const endpoints = { AWS_ENDPOINT_URL_S3: s3.url, AWS_ENDPOINT_URL_SQS: sqs.url };
  ingest = await bundleFunction('ingest', { ...endpoints, DEAD_LETTERS: QUEUE });
});
afterAll(async () => {
  ingest.remove();
  await Promise.all([s3.close(), sqs.close()]);
});

/** What the bundle answers to a message that is received for the n-th time. */
async function receive(body: string, receives = 1): Promise<unknown> {
  const attributes = { ApproximateReceiveCount: String(receives) };
  return (await ingest.answer({ Records: [{ messageId: 'm', body, attributes }] })).answer;
}

const WORDS =
  'The harbour of Tangier opens on Monday, the mayor said, after six months of work &ThickSpace;&mdash; at last.';
const FILES = {
  'en.html': `<html lang="en"><title>Harbour</title><nav><a href="/">Home</a></nav><article><p>${WORDS}</p></article>`,
  'en.md': `---\ntitle: Harbour\ndate: March 2, 2026\ntags: [sea]\n---\n\n${WORDS} **Ferries** &CounterClockwiseContourIntegral;\n`,
  'en.json': JSON.stringify({ title: 'Harbour', bodyHtml: `<p>${WORDS}</p>`, author: ['Ann', 'Bob'] }),
};

test.each(Object.entries(FILES))('the bundle reads %s as its sources do', async (file, text) => {
  const articleId = `harbour-${file.replace('.', '-')}`;
  const key = `inbox/${articleId}/${file}`;
  await s3.store.put(key, text);
  expect(await receive(JSON.stringify({ detail: { object: { key } } }))).toEqual({ batchItemFailures: [] });
  const [source] = Object.values(await readAll(s3.store, `sources/${articleId}/`));
  const { content } = parseInboxFile(file, text);
  expect(JSON.parse(source ?? '{}')).toMatchObject(JSON.parse(JSON.stringify(content)));
});

test('a file the bundle cannot take is under rejected/, with the reason', async () => {
  const key = 'inbox/mistake/en.json';
  await s3.store.put(key, '{"title": {"a": 1}, "bodyHtml": "<p>x</p>"}');
  await receive(JSON.stringify({ detail: { object: { key } } }));
  const [rejected] = Object.values(await readAll(s3.store, 'rejected/mistake/'));
  expect(JSON.parse(rejected ?? '{}').reason).toBe(
    'the JSON cannot be read: title: must be text, and no list or mapping; a number or a date that is meant stands in quotes',
  );
});

test('a poll that an older stack left in the queue of ingest is let go', async () => {
  expect(await receive('{"task":"poll-feeds"}')).toEqual({ batchItemFailures: [] });
  expect(Object.keys(await readAll(s3.store, 'feeds/'))).toEqual([]);
});

test('the bundle puts a message that failed every time into the dead-letter queue', async () => {
  expect(await receive('{', 5)).toEqual({ batchItemFailures: [] });
  expect(queues.queueOf(QUEUE)).toMatchObject([{ Body: '{', MessageAttributes: { Reason: {} } }]);
});

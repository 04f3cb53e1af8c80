import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleStage } from '../../cdk/bundle/bundle-stage.ts';
import { parseSiteConfig } from '../../functions/article/site-config.ts';
import { startJsonService } from '../support/json-service.ts';
import { parseInboxFile } from '../support/parse-inbox-file.ts';
import { readAll } from '../support/pipeline.ts';
import { createQueues } from '../support/queue-stand-in.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

const QUEUE = 'https://sqs.eu-west-3.amazonaws.com/1/dead';
const folder = mkdtempSync(join(tmpdir(), 'dragoman-bundle-'));
const queues = createQueues();
let s3: S3StandIn;
let sqs: Awaited<ReturnType<typeof startJsonService>>;

beforeAll(async () => {
  await bundleStage('ingest', folder);
  s3 = await startS3StandIn();
  sqs = await startJsonService(queues.operations);
});
afterAll(async () => {
  await Promise.all([s3.close(), sqs.close()]);
  rmSync(folder, { recursive: true });
});

/** What the bundle answers to a message that is received for the n-th time. */
async function receive(body: string, receives = 1): Promise<unknown> {
  const event = {
    Records: [{ messageId: 'm', body, attributes: { ApproximateReceiveCount: String(receives) } }],
  };
  const script = join(import.meta.dirname, '..', 'support', 'run-bundle.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, join(folder, 'index.mjs'), JSON.stringify(event)],
    {
      env: {
        ...{ PATH: process.env.PATH, BUCKET: 'articles', SITE_CONFIG: JSON.stringify(parseSiteConfig({})) },
        ...{ AWS_ENDPOINT_URL_S3: s3.url, AWS_ENDPOINT_URL_SQS: sqs.url, DEAD_LETTERS: QUEUE },
        ...{ AWS_REGION: 'eu-west-3', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' },
      },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
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
  expect(JSON.parse(source ?? '{}')).toMatchObject(parseInboxFile(file, text).content);
});

test('a file the bundle cannot take is under rejected/, with the reason', async () => {
  const key = 'inbox/mistake/en.json';
  await s3.store.put(key, '{"title": {"a": 1}, "bodyHtml": "<p>x</p>"}');
  await receive(JSON.stringify({ detail: { object: { key } } }));
  const [rejected] = Object.values(await readAll(s3.store, 'rejected/mistake/'));
  expect(JSON.parse(rejected ?? '{}').reason).toBe('the JSON cannot be read: title: must be text');
});

test('the bundle puts a message that failed every time into the dead-letter queue', async () => {
  expect(await receive('{', 5)).toEqual({ batchItemFailures: [] });
  expect(queues.queueOf(QUEUE)).toMatchObject([{ Body: '{', MessageAttributes: { Reason: {} } }]);
});

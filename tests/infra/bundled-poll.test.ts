import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { readAll } from '../support/pipeline.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';
import * as samples from '../unit/poll/formats/sample-feeds.ts';

/** Known by name and at a public address, as tests/deploy has it. */
const HOST = 'news.example';
const INTERNET = join(import.meta.dirname, '..', 'deploy', 'support', 'stand-in-internet.mjs');
const FEEDS = {
  rss: { path: '/rss', body: samples.rssInArabic },
  atom: { path: '/atom', body: samples.atomInFrench },
  json: { path: '/json', body: samples.jsonFeedInEnglish },
  none: { path: '/none', body: '<html><p>Moved.</p></html>' },
};

const folder = mkdtempSync(join(tmpdir(), 'dragoman-feeds-'));
let poll: BundledFunction;
let s3: S3StandIn;
let web: FeedServer;

beforeAll(async () => {
  s3 = await startS3StandIn();
  web = await startFeedServer(
    Object.fromEntries(Object.values(FEEDS).map(({ path, body }) => [path, { body }])),
  );
  const file = join(folder, 'feeds.json');
  const feeds = Object.entries(FEEDS).map(([id, { path }]) => ({ id, url: `http://${HOST}${path}` }));
  writeFileSync(file, JSON.stringify({ contact: 'desk@news.example', feeds }));
  poll = await bundleFunction('poll', {
    AWS_ENDPOINT_URL_S3: s3.url,
    FEEDS_FILE: pathToFileURL(file).href,
    NODE_OPTIONS: `--import ${INTERNET}`,
    STAND_IN_HOST: HOST,
    STAND_IN_PORT: new URL(web.url).port,
  });
});
afterAll(async () => {
  poll.remove();
  rmSync(folder, { recursive: true });
  await Promise.all([s3.close(), web.close()]);
});

const receive = (message: object) =>
  poll.answer({ Records: [{ messageId: 'm', body: JSON.stringify(message), attributes: {} }] });

test('the bundle asks every feed of its file, puts the items into the inbox and counts', async () => {
  const { answer, lines } = await receive({ task: 'poll-feeds' });
  expect(answer).toEqual({ batchItemFailures: [] });
  const items = Object.entries(await readAll(s3.store, 'inbox/'));
  const languages = items.map(([key]) => /^inbox\/(\w+)-.*\/(\w+)\.json$/.exec(key)?.slice(1).join(' '));
  expect([...new Set(languages)].sort()).toEqual(['atom fr', 'json en', 'rss ar']);
  expect(web.requests[0]?.headers['user-agent']).toBe('Dragoman (+desk@news.example)');
  const counted = lines.map((line) => JSON.parse(line)).find(({ _aws }) => _aws !== undefined);
  expect(counted).toMatchObject({ service: 'poll' });
  expect([counted.FeedsFailed].flat()).toContain(1);
  expect([counted.ItemsRejected].flat()).toContain(0);
});

test('the state of a feed that is none says so, and the others have theirs', async () => {
  const states = await readAll(s3.store, 'feeds/');
  const errors = Object.values(states).map((text) => JSON.parse(text).lastError);
  expect(Object.keys(states)).toEqual(['atom', 'json', 'none', 'rss'].map((id) => `feeds/${id}.json`));
  expect(errors).toEqual([undefined, undefined, expect.any(String), undefined]);
});

test('a message that is no poll fails alone, with its reason in the log', async () => {
  const { answer, lines } = await receive({ detail: { object: { key: 'inbox/harbour/en.md' } } });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
  expect(lines.join('')).toContain('the poll stage has no task inbox/harbour/en.md');
});

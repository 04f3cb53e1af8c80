import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { UploadForm } from '../../functions/desk/pictures/picture-upload.ts';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';
import { SWEEP } from '../../functions/shared/lambda/queue/handle-batch.ts';
import { inboxKey, publishedKey } from '../../functions/shared/store/keys.ts';
import { rejectedKey } from '../../functions/shared/store/rejected-keys.ts';
import { readPicture } from '../support/picture-cases.ts';
import { createFollower } from '../unit/site/changes/newsroom.ts';
import { ask, send, signedFor } from './support/ask.ts';
import { siteFunctionUrl } from './support/find-resources.ts';
import { type Account, openAccount, WEB_HOST } from './support/open-account.ts';
import { openIngestQueues } from './support/open-ingest-queues.ts';
import { readDeskToken } from './support/read-desk-token.ts';
import { readObject } from './support/read-object.ts';
import { sendTask } from './support/send-task.ts';
import { switchRule } from './support/switch-rule.ts';

/**
 * What is deployed, looked at from outside; each test goes on from the last. MiniStack asks IAM about every
 * call, so that each function has the rights of its own role and no others, and speaks TLS, without which the
 * bucket refuses all. Amazon Translate is a stand-in beside it, and asks nobody.
 */

const site = (name: string) =>
  JSON.stringify({ name, pollEveryMinutes: 1, checks: { language: 'off', script: 'off' } });
const feeds = JSON.stringify([{ id: 'port', url: `http://${WEB_HOST}/feed.xml` }]);
const feed = `<rss version="2.0"><channel><title>Port</title><language>en</language><item>
  <guid>ferry</guid><title>A ferry sails</title><link>http://${WEB_HOST}/ferry</link>
  <description>The ferry sails at noon.</description></item></channel></rss>`;
const article =
  '---\ntitle: The council votes\n---\n\nThe council met on 3 May 2026.\n\nIt voted **two** budgets.\n';
const LANGUAGES = ['ar', 'fr', 'en'];
/** From a put to a page, through three queues and the start of as many functions. */
const SOON = { timeout: 240_000, interval: 500 };

/** Five attempts, with the pauses between them (functions/shared/lambda/queue/retries.ts). */
const REST_MS = 600_000;

/** Characters of what the functions said before a test failed. */
const LOG_SHOWN = 8000;

let account: Account;
let siteUrl: string;
beforeAll(async () => {
  account = await openAccount({ 'site.json': site('The Harbour'), 'feeds.json': feeds });
  account.web.serve('/feed.xml', { headers: { 'Content-Type': 'application/rss+xml' }, body: feed });
  siteUrl = await siteFunctionUrl(account.ministack);
});
afterAll(() => account?.close());
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stderr.write(account.ministack.log().slice(-LOG_SHOWN));
  });
});

const page = (path: string, headers: Record<string, string> = signedFor('lambda')) =>
  ask(account.ministack, new URL(path, siteUrl).href, headers);

test('an article put in the bucket is read in three languages at the Function URL', async () => {
  const { store, translate } = account;
  await store.put(inboxKey('council', 'en.md'), article);
  const statuses = () =>
    Promise.all(LANGUAGES.map(async (language) => (await page(`/${language}/articles/council`)).status));
  await expect.poll(statuses, SOON).toEqual([200, 200, 200]);
  expect((await page('/en/articles/council')).body).toContain('The council votes');
  expect((await page('/fr/articles/council')).body).toContain('<html lang="fr"');
  expect((await page('/ar/')).body).toContain('/ar/articles/council');
  expect(new Set(translate.requests.map(({ target }) => target))).toEqual(new Set(['ar', 'fr']));
});

test('of an archive the originals are out first, and what is urgent goes before its translations', async () => {
  const { store, translate } = account;
  const asked = translate.requests.length;
  const old = (n: number) =>
    `---\ntitle: The port in 1912, part ${n}\npublishedAt: 2012-04-01T08:00:00Z\n---\n\nThe ships of that year were ${n + 20}.\n`;
  const archive = Array.from({ length: 6 }, (_, place) => `archive-${place}`);
  for (const [place, id] of archive.entries()) await store.put(inboxKey(id, 'en.md'), old(place));
  await store.put(
    inboxKey('strike', 'en.md'),
    '---\ntitle: Dockers strike\n---\n\nThe port is shut today.\n',
  );
  const statuses = (ids: readonly string[], language: string) =>
    Promise.all(ids.map(async (id) => (await page(`/${language}/articles/${id}`)).status));
  await expect.poll(() => statuses(['strike'], 'fr'), SOON).toEqual([200]);
  await expect.poll(() => statuses(archive, 'en'), SOON).toEqual(archive.map(() => 200));
  await expect.poll(() => statuses(archive, 'ar'), SOON).toEqual(archive.map(() => 200));
  const order = translate.requests.slice(asked).map(({ text }) => text.includes('shut'));
  // One message of the slow lane may be under way before it.
  expect(order.indexOf(true)).toBeLessThan(order.length / 2);
});

test('a picture dropped with an article is made by the function from its asset, and is on its pages in three languages', async () => {
  const { store, ministack, deployment } = account;
  const picture = readPicture('iptc-utf8.jpg');
  await store.put(inboxKey('jetty', 'boat.jpg'), picture);
  await store.put(
    inboxKey('jetty', 'en.md'),
    '---\ntitle: The jetty\nimage: boat.jpg\n---\n\nA boat lies at the jetty.\n',
  );
  const sources = () =>
    Promise.all(
      LANGUAGES.map(async (language) => {
        const { body } = await page(`/${language}/articles/jetty`);
        return /<img[^>]* src="(\/media\/[0-9a-f]{32}\/\d+\.jpg)"/.exec(body)?.[1];
      }),
    );
  await expect.poll(sources, SOON).toEqual(LANGUAGES.map(() => expect.any(String)));
  const [source = ''] = await sources();
  expect(new Set(await sources()).size).toBe(1);
  // WebAssembly there, the native build here.
  const { files } = await makePicture(picture);
  const jpeg = files.find(({ name }) => source.endsWith(`/${name}`));
  const object = await readObject(ministack, deployment, source.slice(1));
  expect(Buffer.from(object.body ?? []).equals(jpeg?.body ?? Buffer.of())).toBe(true);
  expect([object.type, object.cacheControl]).toEqual(['image/jpeg', 'public, max-age=31536000, immutable']);
});

test("an editor's form puts a picture into the bucket past the desk, as the desk signed it", async () => {
  const { ministack, store, deployment } = account;
  const { DeskAddress = '' } = await deployment.outputs();
  const headers = {
    Authorization: `Bearer ${await readDeskToken(ministack)}`,
    'Content-Type': 'application/json',
  };
  const picture = { name: 'ship.jpg', type: 'image/jpeg', bytes: 4 };
  const url = new URL('api/v1/articles/ship/pictures', DeskAddress).href;
  const { status, body } = await send(ministack, url, headers, JSON.stringify(picture));
  expect(status).toBe(200);
  const { upload } = JSON.parse(body) as { upload: UploadForm };
  expect(upload.fields).toMatchObject({ key: 'inbox/ship/ship.jpg', 'Content-Type': 'image/jpeg' });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob(['ship']), 'IMG_0001.jpg');
  const request = new Request(upload.url, { method: 'POST', body: form });
  const type = request.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await request.arrayBuffer());
  expect(await send(ministack, upload.url, { 'Content-Type': type }, bytes)).toMatchObject({ status: 204 });
  const stored = await store.get(inboxKey('ship', 'ship.jpg'));
  expect(Buffer.from(stored?.body ?? []).toString()).toBe('ship');
});

test('a file that cannot be taken is kept with the reason', async () => {
  await account.store.put(inboxKey('broken', 'en.json'), '{');
  const reasons = async () => (await account.store.list('rejected/broken/')).objects.map(({ key }) => key);
  await expect.poll(reasons, SOON).toEqual([rejectedKey('broken', 'en.json')]);
});

test('the Function URL refuses who does not sign', async () => {
  expect(await page('/en/', {})).toMatchObject({ status: 403 });
});

// Pages behind it are not asked for: MiniStack 1.5.33 does not sign for an origin access control.
test("the distribution sends readers from the front page to their language's, by the edge function", async () => {
  const { SiteAddress = '' } = await account.deployment.outputs();
  const answer = await ask(account.ministack, `${SiteAddress}/`, { 'Accept-Language': 'de, fr;q=0.8' });
  expect(answer).toMatchObject({ status: 302, location: '/fr/' });
});

test(
  'a message that always fails comes to rest with the dead letters, with its reason',
  async () => {
    const queues = await openIngestQueues(account.ministack);
    const body = JSON.stringify({ detail: { about: 'nothing' } });
    const began = Date.now();
    await queues.send(body);
    await expect
      .poll(() => queues.deadLetters(), { timeout: REST_MS, interval: 500 })
      .toMatchObject([{ body, reason: expect.stringContaining('names neither an object nor a task') }]);
    queues.close();
    // Its second attempt came within the minute, and the last one not at once.
    const took = Date.now() - began;
    expect(took).toBeGreaterThan(60_000);
  },
  REST_MS + 10_000,
);

test('what was removed comes back by the sweep, and nothing is translated anew', async () => {
  const { store, translate, ministack } = account;
  const asked = translate.requests.length;
  const cards = async () => (await store.list('newest/fr/')).objects.map(({ key }) => key);
  const before = await cards();
  await store.delete(publishedKey('council'));
  for (const key of before) await store.delete(key);
  expect((await page('/fr/articles/council')).status).toBe(404);
  await sendTask(ministack, /^SweepQueue[0-9A-F]{8}$/, SWEEP);
  await expect.poll(async () => (await page('/fr/articles/council')).status, SOON).toBe(200);
  await expect.poll(cards, SOON).toEqual(before);
  expect(translate.requests.length).toBe(asked);
});

test('what a rule did not pass on while it was off comes by the sweep', async () => {
  const { store, ministack } = account;
  const rule = /^TranslateTrigger[0-9A-F]{8}$/;
  await switchRule(ministack, rule, 'DisableRule');
  await store.put(inboxKey('quay', 'en.md'), article.replace('The council votes', 'The quay opens'));
  const sources = async () => (await store.list('sources/quay/')).objects.length;
  await expect.poll(sources, SOON).toBe(1);
  await switchRule(ministack, rule, 'EnableRule');
  const statusAfterSweep = async () => {
    await sendTask(ministack, /^SweepQueue[0-9A-F]{8}$/, SWEEP);
    return (await page('/fr/articles/quay')).status;
  };
  // What has just come in is still under way for it.
  await expect.poll(statusAfterSweep, { ...SOON, interval: 8000 }).toBe(200);
});

test('a correction and a withdrawal are each told once to who follows the changes from nothing', async () => {
  const { store } = account;
  const changes = async (query = '') => JSON.parse((await page(`/api/v1/changes${query}`)).body);
  const follower = createFollower({ changes });
  const told = async () => {
    const before = follower.told.length;
    await follower.follow();
    return follower.told.slice(before).map(({ id, withdrawn }) => `${id}${withdrawn ? ' withdrawn' : ''}`);
  };
  // Beside what the tests before have published.
  expect(await told()).toEqual(expect.arrayContaining(['council', 'quay']));
  await store.put(
    inboxKey('council', 'en.md'),
    article.replace('---\n\n', 'correction: It was May.\n---\n\n'),
  );
  await store.put(inboxKey('quay', 'en.md'), article.replace('title', 'withdrawn: true\ntitle'));
  const news: string[] = [];
  const corrected = () => follower.copy.get('council')?.versions.map(({ correction }) => correction);
  const settled = async () => {
    news.push(...(await told()));
    return [corrected()?.filter(Boolean).length, news.includes('quay withdrawn')];
  };
  await expect.poll(settled, SOON).toEqual([LANGUAGES.length, true]);
  await expect.poll(told, { ...SOON, interval: 5000 }).toEqual([]);
  expect(news.filter((one) => one.startsWith('quay'))).toEqual(['quay withdrawn']);
  expect(new Set(follower.told.map(({ id, changedAt }) => `${id} ${changedAt}`)).size).toBe(
    follower.told.length,
  );
});

test('the desk lets in who has the token of the secret, and nobody else', async () => {
  const { DeskAddress = '' } = await account.deployment.outputs();
  const desk = (token: string) => ask(account.ministack, DeskAddress, { Authorization: `Bearer ${token}` });
  expect((await desk('guessed')).status).toBe(401);
  expect((await desk(await readDeskToken(account.ministack))).status).toBe(200);
});

test('the schedule has a feed asked by its public address, and its item is read in three languages', async () => {
  const listed = () =>
    Promise.all(
      LANGUAGES.map(async (language) => (await page(`/${language}/`)).body.includes('/articles/port-')),
    );
  // The schedule's first turn is a minute after the deploy.
  await expect.poll(listed, SOON).toEqual([true, true, true]);
  expect(account.web.requests[0]).toMatchObject({ path: '/feed.xml', headers: { host: WEB_HOST } });
});

test('deploying again without a change changes nothing', async () => {
  expect(await account.deployment.deploy()).toContain('(no changes)');
});

test('a name changed in site.json is on the pages once it is deployed', async () => {
  expect((await page('/en/')).body).toContain('The Harbour');
  await account.newsroom.write({ 'site.json': site('The Lighthouse') });
  await account.deployment.synthesize();
  expect(await account.deployment.deploy()).not.toContain('(no changes)');
  await expect.poll(async () => (await page('/en/')).body, SOON).toContain('The Lighthouse');
  expect((await page('/fr/articles/council')).status).toBe(200);
});

test('destroying the stack takes everything but the articles', async () => {
  await account.deployment.destroy();
  expect((await page('/en/')).status).toBe(404);
  expect(await account.store.get(publishedKey('council'))).toBeDefined();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogLine } from '../../cli/cloud/log-line.ts';
import { RESUME_TRANSLATIONS } from '../../functions/shared/lambda/queue/handle-batch.ts';
import { publishedKey } from '../../functions/shared/store/keys.ts';
import { runCommand } from '../support/run-dragoman.ts';
import { ask } from './support/ask.ts';
import { STACK } from './support/create-deployment.ts';
import { type Account, openAccount } from './support/open-account.ts';
import { openIngestQueues } from './support/open-ingest-queues.ts';
import { sendTask } from './support/send-task.ts';

/** Enough for one article of 47 characters in two languages, and not for two. */
const LIMIT = 120;
const site = JSON.stringify({ dailyCharacters: LIMIT, checks: { language: 'off', script: 'off' } });
const article = '---\ntitle: The council votes\n---\n\nThe council met on 3 May 2026.\n';

/** The stack as an operator's commands see it. */
let account: Account;
beforeAll(async () => {
  account = await openAccount({ 'site.json': site, 'articles/council/en.md': article });
});
afterAll(() => account?.close());

const run = (...args: string[]) =>
  runCommand([...args, '--stack', STACK], {
    workspace: account.newsroom,
    env: account.ministack.env as Record<string, string>,
  });

test('push sends the content folder and waits until it is published', async () => {
  const { code, stdout, stderr } = await run('push', '--wait', '--wait-minutes', '1');
  expect([code, stderr]).toEqual([0, expect.stringContaining('articles/council/en.md')]);
  expect(stdout).toMatch(/^council: published\n/);
  expect(stdout).toMatch(/ {2}ar {2}published {2}http.*\/ar\/articles\/council\n/);
});

test('status says where an article stands, and what was sent today', async () => {
  expect((await run('status', 'council')).stdout).toMatch(/^council: published\n/);
  const day = JSON.parse((await run('status', '--json')).stdout);
  expect(day).toEqual({ dailyCharacters: LIMIT, charactersLeft: LIMIT - 2 * 47, waiting: [] });
});

test('an article for which no characters are left waits, and goes on when there are some again', async () => {
  const { ministack, newsroom, store } = account;
  await newsroom.write({ 'articles/harbour/en.md': article.replaceAll('council', 'harbour') });
  expect((await run('push', '--wait', '--wait-minutes', '1')).stdout).toMatch(
    /^harbour: translating\n.* are used up/s,
  );
  expect(JSON.parse((await run('status', '--json')).stdout).waiting).toEqual(['harbour']);
  // As if it were another day.
  for (const { key } of (await store.list('budget/')).objects) await store.delete(key);
  await sendTask(ministack, /^TranslateQueue[0-9A-F]{8}$/, RESUME_TRANSLATIONS);
  const standing = async () => (await run('status', 'harbour')).stdout;
  await expect.poll(standing, { timeout: 240_000, interval: 1000 }).toMatch(/^harbour: published\n/);
  expect(JSON.parse((await run('status', '--json')).stdout).waiting).toEqual([]);
});

test('tail tells what the stages did, in the order of time', async () => {
  const { stdout } = await run('tail', '--no-follow', '--since', '1h', '--json');
  const lines: LogLine[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const told = new Set(lines.map(({ stage, message }) => `${stage}: ${message}`));
  expect([...told]).toEqual(
    expect.arrayContaining([
      'ingest: article ingested',
      'translate: version made',
      'publish: article published',
    ]),
  );
  const times = lines.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
});

test('a message that failed for good is listed with its reason and put back', async () => {
  const queues = await openIngestQueues(account.ministack);
  await queues.send('{"detail":{"about":"nothing"}}');
  await expect.poll(() => queues.deadLetters(), { timeout: 600_000, interval: 500 }).toHaveLength(1);
  expect((await run('redrive', 'ingest', '--list')).stdout).toContain('names neither an object nor a task');
  expect((await run('redrive', 'ingest')).stdout).toContain('ingest: 1 dead letter, back in the queue\n');
  expect(await queues.deadLetters()).toEqual([]);
  expect((await run('redrive', 'poll')).stdout).toBe('poll: no dead letters\n');
  queues.close();
}, 620_000);

test('what is gone is made again by rebuild and by doctor --repair', async () => {
  const { store } = account;
  const key = publishedKey('council');
  const isThere = async () => (await store.get(key)) !== undefined;
  for (const command of [
    ['rebuild', 'council', '--from', 'publish'],
    ['doctor', '--repair'],
  ]) {
    await store.delete(key);
    await run(...command);
    await expect.poll(isThere, { timeout: 240_000, interval: 500 }).toBe(true);
  }
});

test('rotate-token prints a link whose token the desk takes', async () => {
  const { stdout, stderr } = await run('rotate-token');
  const [, desk = '', token = ''] = /^(http.*\/desk)\/\?token=([\w-]{40})\n/.exec(stdout) ?? [];
  expect(stderr).toBe('');
  const standing = `${desk}/api/v1/articles/council`;
  const withToken = (Authorization: string) => ask(account.ministack, standing, { Authorization });
  expect(await withToken(`Bearer ${token}`)).toMatchObject({ status: 200 });
  expect(await withToken(`Bearer ${token}x`)).toMatchObject({ status: 401 });
});

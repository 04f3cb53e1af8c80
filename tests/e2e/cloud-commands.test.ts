import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorkspace, runCommand, type Workspace } from '../support/run-dragoman.ts';
import { startStackStandIn } from '../support/stack-stand-in.ts';

const ARTICLE = '---\ntitle: The harbour\n---\n\nIt has twelve boats.\n';
const TERMS = 'en,fr\nharbour,port\n';
const TRANSLATE = 'https://sqs.example/Translate';

let workspace: Workspace;
let cloud: Awaited<ReturnType<typeof startStackStandIn>>;
const run = (...args: string[]) => runCommand(args, { workspace, env: cloud.env });

beforeAll(async () => {
  workspace = await createWorkspace({ 'articles/harbour/en.md': ARTICLE, 'terminology/en.csv': TERMS });
});
beforeEach(async () => {
  cloud = await startStackStandIn();
  return () => cloud.close();
});
afterAll(() => workspace.remove());

test('push sends what is new to the bucket, and says at which addresses it will be', async () => {
  const first = await run('push');
  expect([first.code, first.stdout]).toEqual([
    0,
    ['ar', 'fr', 'en'].map((language) => `https://site.example/${language}/articles/harbour\n`).join(''),
  ]);
  const stored = async (key: string) => new TextDecoder().decode((await cloud.store.get(key))?.body);
  expect([await stored('inbox/harbour/en.md'), await stored('terminology/en.csv')]).toEqual([ARTICLE, TERMS]);

  const again = await run('push');
  expect([again.stdout, again.stderr]).toEqual(['', expect.stringContaining('0 of 2 files were new')]);
});

test('push says beforehand what it would cost, and on which day it is done by what the stack may send', async () => {
  const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  // At midnight it is another one than before.
  const days = [tomorrow()];
  const { stderr } = await run('push');
  days.push(tomorrow());
  const [said, day] =
    /1 article: 62 characters to pay for, done on (\S+) at 50 a day \(dailyCharacters\)/.exec(stderr) ?? [];
  expect([said, days.includes(day ?? '')]).toEqual([expect.any(String), true]);
  expect((await run('push')).stderr).not.toContain('to pay for');
});

test('push refuses to wait without an end', async () => {
  expect((await run('push', '--wait', '--wait-minutes', 'abc')).stderr).toBe(
    'dragoman: --wait-minutes "abc" is no number above 0\n',
  );
});

test("status of a stack goes by the stack's characters, and not by the folder's", async () => {
  expect(JSON.parse((await run('status', '--json', '--stack', 'Dragoman')).stdout)).toMatchObject({
    dailyCharacters: 50,
    charactersLeft: 50,
  });
});

test('push goes by a profile of the SDK: its region, its credentials, its endpoint', async () => {
  const { AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...services } =
    cloud.env;
  const profile = {
    region: AWS_REGION,
    endpoint_url: AWS_ENDPOINT_URL_S3,
    aws_access_key_id: AWS_ACCESS_KEY_ID,
    aws_secret_access_key: AWS_SECRET_ACCESS_KEY,
  };
  const lines = Object.entries(profile).map(([name, value]) => `${name} = ${value}\n`);
  await workspace.write({ '.aws/config': `[profile news]\n${lines.join('')}` });
  const env = { ...services, AWS_PROFILE: 'news', AWS_CONFIG_FILE: join(workspace.content, '.aws/config') };
  expect(await runCommand(['push'], { workspace, env })).toMatchObject({ code: 0 });
  expect(await cloud.store.get('inbox/harbour/en.md')).toBeDefined();
});

test('status says where an article of the stack stands', async () => {
  await run('push');
  const { stdout } = await run('status', 'harbour', '--stack', 'Dragoman');
  expect(stdout).toBe('harbour: received\n  ar  received\n  fr  received\n  en  received\n');
  expect((await run('status', 'none', '--stack', 'Dragoman')).stderr).toBe(
    'dragoman: there is no article "none"\n',
  );
});

test.each([
  [['rejected'], 'Nothing was rejected.\n'],
  [['held'], 'Nothing is held.\n'],
  [['export-memory', 'en', 'fr'], expect.stringContaining('<tmx')],
  [['doctor'], expect.stringContaining('Nothing is wrong.')],
])(
  '%s reads the store of a stack that is named, and of one that is set for all commands',
  async (args, text) => {
    expect(await run(...args, '--stack', 'Dragoman')).toMatchObject({ code: 0, stdout: text });
    const env = { ...cloud.env, DRAGOMAN_STACK: 'Dragoman' };
    expect(await runCommand(args, { workspace, env })).toMatchObject({ code: 0, stdout: text });
  },
);

test('rebuild puts messages into the queues of a stack, as the bucket would', async () => {
  await run('push');
  const { code, stdout } = await run('rebuild', 'harbour', '--stack', 'Dragoman', '--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { articles: 1 }]);
  const sent = cloud.queues.queueOf('https://sqs.example/Ingest').map(({ Body }) => JSON.parse(Body));
  expect(sent).toEqual([{ detail: { object: { key: 'inbox/harbour/en.md' } } }]);
});

test('a site goes out of one stack and into another store', async () => {
  await run('push');
  const folder = join(workspace.content, '..', 'carried');
  expect((await run('export-site', folder, '--stack', 'Dragoman')).code).toBe(0);
  const taken = await run('import-site', folder, '--json', '--stack', 'Dragoman');
  expect(JSON.parse(taken.stdout)).toMatchObject({ objects: 0, conflicts: [] });
});

test('redrive lists dead letters with their reasons, and puts them back as they first came', async () => {
  const body = JSON.stringify({ detail: { object: { key: 'sources/harbour/1.json' } } });
  const reason = { DataType: 'String', StringValue: 'article harbour: AccessDenied' };
  cloud.queues.send(`${TRANSLATE}-dead`, body, { Reason: reason });
  cloud.queues.send(`${TRANSLATE}-dead`, 'not JSON');

  const { stdout } = await run('redrive', '--list');
  expect(stdout).toContain('sources/harbour/1.json');
  expect(stdout).toContain('article harbour: AccessDenied');
  expect(stdout).toContain('poll: no dead letters\n');
  expect(stdout).toContain('translate: 2 dead letters\n');
  expect(cloud.queues.queueOf(TRANSLATE)).toEqual([]);

  const moved = JSON.parse((await run('redrive', 'translate', '--json')).stdout);
  expect(moved).toMatchObject([{ stage: 'translate', reason: reason.StringValue }, { stage: 'translate' }]);
  expect(cloud.queues.queueOf(`${TRANSLATE}-dead`)).toEqual([]);
  expect(cloud.queues.queueOf(TRANSLATE)).toMatchObject([{ Body: body }, { Body: 'not JSON' }]);
  expect(cloud.queues.queueOf(TRANSLATE)[0]).not.toHaveProperty('MessageAttributes');
  expect((await run('redrive', 'site')).stderr).toContain('no queue of the stage site');
});

test('redrive puts what failed in the slow lane back into the slow lane', async () => {
  const slow = 'https://sqs.example/Slow';
  const body = JSON.stringify({ detail: { object: { key: 'sources/harbour/1.json' } } });
  cloud.queues.send(`${slow}-dead.fifo`, body);
  expect((await run('redrive', 'translate', '--list')).stdout).toContain(
    'translate (slow lane): 1 dead letter\n',
  );
  await run('redrive', 'translate');
  expect(cloud.queues.queueOf(`${slow}-dead.fifo`)).toEqual([]);
  expect(cloud.queues.queueOf(`${slow}.fifo`)).toMatchObject([{ Body: body }]);
});

test('tail shows what the stages log, in the order of time, and nothing else', async () => {
  const now = Date.now();
  const line = (message: string) =>
    JSON.stringify({ level: 'INFO', message, articleId: 'harbour', held: false });
  cloud.logs.set('/dragoman/Translate', [
    { eventId: '1', timestamp: now - 2000, message: 'START RequestId: 1 Version: $LATEST' },
    { eventId: '2', timestamp: now - 1000, message: line('version made') },
    { eventId: '3', timestamp: now - 900, message: '{"_aws":{},"Held":0}' },
    { eventId: '4', timestamp: now - 3_600_000, message: line('long ago') },
  ]);
  cloud.logs.set('/dragoman/Ingest', [
    { eventId: '1', timestamp: now - 1500, message: line('article ingested') },
  ]);
  const { code, stdout } = await run('tail', '--no-follow', '--since', '30m');
  expect([code, stdout.split('\n').map((text) => text.slice(9))]).toEqual([
    0,
    ['ingest     harbour  article ingested  held=false', 'translate  harbour  version made  held=false', ''],
  ]);
});

test('rotate-token writes a new token, and prints the link with it', async () => {
  const links = [(await run('rotate-token')).stdout, (await run('rotate-token')).stdout];
  const [first, second] = links.map(
    (text) => /^https:\/\/desk\.example\/desk\/\?token=([\w-]{40})\n/.exec(text)?.[1],
  );
  expect(first).not.toBe(second);
  expect(cloud.secrets.get('desk-token')).toBe(second);
});

test('rotate-token --show prints the link with the token that counts, and makes none', async () => {
  const { stdout: made } = await run('rotate-token');
  const { stdout: shown } = await run('rotate-token', '--show');
  expect(made).toContain(shown);
  expect(shown).toMatch(/^https:\/\/desk\.example\/desk\/\?token=[\w-]{40}\n$/);
});

test.each(['push', 'tail', 'redrive', 'rotate-token'])(
  '%s of a stack that is not there says so',
  async (command) => {
    const { code, stderr } = await run(command, '--stack', 'Nowhere');
    expect([code, stderr]).toEqual([1, expect.stringContaining('the stack Nowhere is not there')]);
  },
);

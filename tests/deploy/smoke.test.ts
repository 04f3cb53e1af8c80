import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmokeCheck } from '../../cli/smoke/smoke-check.ts';
import { MEDIA_HEADERS } from '../../functions/shared/pictures/media-headers.ts';
import { runCommand } from '../support/run-dragoman.ts';
import { ask, signedFor } from './support/ask.ts';
import { STACK } from './support/create-deployment.ts';
import { siteFunctionUrl } from './support/find-resources.ts';
import { type Account, openAccount } from './support/open-account.ts';
import { readObject } from './support/read-object.ts';

const site = JSON.stringify({ checks: { language: 'off', script: 'off' } });

let account: Account;
let edge: Server;
beforeAll(async () => {
  account = await openAccount({ 'site.json': site });
  edge = await startEdge(account);
});
afterAll(async () => {
  edge?.close();
  await account?.close();
});

/**
 * In front of MiniStack: signs for the origin access control, as CloudFront does and MiniStack 1.5.33 does not; and stands for
 * the names of AWS that no server here has (support/emulated-hosts.mjs), without a signature.
 */
async function startEdge(account: Account): Promise<Server> {
  const { ministack } = account;
  const url = await siteFunctionUrl(ministack);
  const server = createServer(async (request, response) => {
    const { url: path = '/' } = request;
    if (path.startsWith('/media/')) {
      await sendMedia(account, path.slice(1), response);
      return;
    }
    const { 'if-none-match': known, 'x-asked': elsewhere } = request.headers;
    const signed = {
      ...signedFor('lambda'),
      'X-Viewer-Host': 'news.example',
      ...(known && { 'If-None-Match': known }),
    };
    const answer = await (elsewhere === undefined
      ? ask(ministack, new URL(request.url ?? '/', url).href, signed)
      : ask(ministack, String(elsewhere)));
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** As the behaviour of /media/* does: past the function, with the headers of its policy. */
async function sendMedia(
  { ministack, deployment }: Account,
  key: string,
  response: ServerResponse,
): Promise<void> {
  const object = await readObject(ministack, deployment, key).catch((cause: Error) => {
    if (cause.name !== 'NoSuchKey') throw cause;
    return undefined;
  });
  if (object === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { type = '', cacheControl = '', body } = object;
  const headers = { ...MEDIA_HEADERS, 'Content-Type': type, 'Cache-Control': cacheControl };
  response.writeHead(200, headers).end(body);
}

const HOSTS = join(import.meta.dirname, 'support', 'emulated-hosts.mjs');

function run(...args: string[]) {
  const address = `http://127.0.0.1:${(edge.address() as AddressInfo).port}`;
  const env = { ...account.ministack.env, NODE_OPTIONS: `--import ${HOSTS}`, EMULATED_HOSTS: address };
  const all = [...args, '--stack', STACK, ...(args[0] === 'smoke' ? ['--address', address] : [])];
  return runCommand(all, { workspace: account.newsroom, env: env as Record<string, string> });
}

test('smoke publishes an article, reads it, looks at the account, and leaves nothing behind', async () => {
  const before = await keysOf(account);
  const { code, stdout, stderr } = await run('smoke', '--json');
  expect(stderr).toBe('');
  const checks = JSON.parse(stdout) as SmokeCheck[];
  expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(code).toBe(0);
  expect(checks.map(({ what }) => what)).toEqual([
    'functions at once',
    'alarms',
    'the desk without its token',
    'the Function URL without a signature',
    'published in ar',
    'published in fr',
    'published in en',
    'encryption',
    'page in ar',
    'page in fr',
    'page in en',
    expect.stringMatching(/^path \/ar\/tags\/%D8%A7/),
    expect.stringMatching(/^path \/ar\/tags\/100%25/),
    'picture',
    'a picture that is not there',
    'withdrawn',
    'picture withdrawn',
  ]);
  const left = (await keysOf(account)).filter((key) => !before.includes(key));
  expect(left.filter((key) => !key.startsWith('budget/'))).toEqual([]);
});

test('costs says what was counted this month, at prices with their date', async () => {
  const { code, stdout, stderr } = await run('costs');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^translation +[\d,.]+ +characters +\$\d+\.\d\d\n/);
  expect(stdout).toMatch(/\ntogether +\$\d+\.\d\d\n.* at prices of us-east-1 as of \d{4}-\d\d-\d\d\.\n/);
});

async function keysOf({ store }: Account): Promise<string[]> {
  return (await store.list('')).objects.map(({ key }) => key);
}

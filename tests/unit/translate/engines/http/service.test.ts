import { inspect } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { saidBy } from '../../../../../functions/translate/engines/http/said-by.ts';
import { createService } from '../../../../../functions/translate/engines/http/service.ts';
import { parseServiceAddress } from '../../../../../functions/translate/engines/http/service-address.ts';
import {
  PermanentTranslationError,
  TranslationError,
} from '../../../../../functions/translate/translation-error.ts';
import {
  type StandInAnswer,
  type StandInRequest,
  startHttpStandIn,
} from '../../../../support/http-stand-in.ts';

const KEY = 'sk-0123456789';
const PATIENT = { answerMs: 30_000, callMs: 60_000, pauseMs: 1 };

async function open(answer: (request: StandInRequest, call: number) => StandInAnswer, limits = PATIENT) {
  let calls = 0;
  const server = await startHttpStandIn((request) => {
    calls += 1;
    return answer(request, calls);
  });
  onTestFinished(() => server.close());
  const base = new URL(`${server.url}/v1/?tenant=1`);
  const isUsedUp = ({ json }: { json: unknown }) => String(JSON.stringify(json)).includes('used up');
  return { server, service: createService({ ...limits, name: 'the service', base, isUsedUp }) };
}

const post = (service: ReturnType<typeof createService>) =>
  service.post('translate', { q: 'text' }, { Authorization: `Bearer ${KEY}` });

test('a call goes below the address, with its query', async () => {
  const { server, service } = await open(() => ({ body: { well: true } }));
  expect(await post(service)).toEqual({ status: 200, json: { well: true } });
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    path: '/v1/translate?tenant=1',
    json: { q: 'text' },
    headers: { authorization: `Bearer ${KEY}` },
  });
});

test('nothing of a call is left once it has ended', async () => {
  const { service } = await open(() => ({ body: {} }));
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  await post(service);
  const before = timers();
  for (let call = 0; call < 20; call += 1) await post(service);
  expect(timers() - before).toBeLessThan(5);
});

test('a redirect is not followed: the key stays where it belongs', async () => {
  const { server: other } = await open(() => ({ body: {} }));
  const { service } = await open(() => ({ status: 307, headers: { Location: `${other.url}/v1/translate` } }));
  const request = post(service);
  await expect(request).rejects.toBeInstanceOf(PermanentTranslationError);
  await expect(request).rejects.toThrow(`sends its callers on to ${other.url}`);
  expect(other.requests).toEqual([]);
});

test.each([
  ['busy', { status: 503, body: '' }],
  ['too many requests, without saying until when', { status: 429, body: { error: 'Slowdown' } }],
  ['too many requests for a second', { status: 429, headers: { 'Retry-After': '1' }, body: '' }],
  ['a connection that breaks off', { harm: 'reset' as const }],
])('%s: the call is made again', async (_, refusal) => {
  const { server, service } = await open((_request, call) => (call === 1 ? refusal : { body: { call } }));
  expect((await post(service)).json).toEqual({ call: 2 });
  expect(server.requests).toHaveLength(2);
});

test('a refusal that no waiting helps, or that is none of those, is given at once', async () => {
  for (const [status, error] of [
    [429, 'used up'],
    [400, 'wrong'],
  ] as const) {
    const { server, service } = await open(() => ({ status, body: { error } }));
    expect(await post(service)).toEqual({ status, json: { error } });
    expect(server.requests).toHaveLength(1);
  }
});

test('a service that stays busy is an answer in the end', async () => {
  const { server, service } = await open(() => ({ status: 500, body: 'Internal Server Error' }));
  expect(await post(service)).toEqual({ status: 500, json: undefined });
  expect(server.requests).toHaveLength(11);
});

test('a service that is still busy when the time is over is an answer too', async () => {
  const busy = { status: 429, headers: { 'Retry-After': '60' }, body: '"busy"' };
  const { service } = await open(() => busy, { ...PATIENT, callMs: 3_000 });
  expect(await post(service)).toEqual({ status: 429, json: 'busy' });
});

test('of several refusals the last one counts', async () => {
  const { service } = await open((_, call) => ({ status: call < 11 ? 503 : 500, body: String(call) }));
  expect(await post(service)).toEqual({ status: 500, json: 11 });
});

test('an answer larger than any translation ends the call', async () => {
  const { service } = await open(() => ({ body: JSON.stringify(' '.repeat(3_000_000)) }));
  await expect(post(service)).rejects.toThrow('more than 2000000 bytes');
});

test('nobody there is an error that may pass, and holds no key', async () => {
  const { server, service } = await open(() => ({ body: {} }));
  await server.close();
  const failure = await post(service).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(TranslationError);
  expect(failure).not.toBeInstanceOf(PermanentTranslationError);
  expect(String(failure)).toMatch(
    /^TranslationError: the service at 127\.0\.0\.1:\d+ is out of reach: .*ECONNREFUSED/,
  );
  expect(inspect(failure, { depth: 20 })).not.toContain(KEY);
});

test.each([
  [{ error: 'Slowdown: 60 per 1 minute' }, '"Slowdown: 60 per 1 minute" (status 400)'],
  [{ error: { message: `Incorrect key\n${KEY}\u202e` } }, '"Incorrect key …" (status 400)'],
  [{ message: 'x'.repeat(500) }, `"${'x'.repeat(200)}…" (status 400)`],
  [{ detail: [{ loc: [] }] }, 'status 400'],
  ['<html>', 'status 400'],
  [undefined, 'status 400'],
])('of %j people are told %s', (json, told) => {
  expect(saidBy({ status: 400, json }, KEY)).toBe(told);
});

test.each([['localhost:5000'], ['ftp://example.org'], [''], ['/v1'], ['http://user:secret@example.org']])(
  '%j is no address of a service, and no password of it is told',
  (value) => {
    const read = () => parseServiceAddress('SERVICE_URL', value);
    expect(read).toThrow(/^SERVICE_URL (is|holds)/);
    expect(read).not.toThrow(/secret/);
  },
);

test('an address may end with a slash or without', () => {
  for (const value of ['http://[::1]:8080/v1', 'http://[::1]:8080/v1/#top']) {
    expect(parseServiceAddress('SERVICE_URL', value).href).toBe('http://[::1]:8080/v1/');
  }
});

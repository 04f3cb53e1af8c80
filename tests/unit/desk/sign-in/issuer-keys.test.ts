import { expect, onTestFinished, test, vi } from 'vitest';
import { createTokenVerifier } from '../../../../functions/desk/sign-in/create-token-verifier.ts';
import { IssuerError } from '../../../../functions/desk/sign-in/issuer-keys.ts';
import { startOidcIssuer } from '../../../support/oidc-issuer.ts';

const START = Date.parse('2026-03-01T00:00:00Z');

/** Only the date stands still: calls and their time limits go by the real clock. */
async function setUp() {
  const issuer = await startOidcIssuer();
  onTestFinished(issuer.close);
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const after = (ms: number) => vi.setSystemTime(START + ms);
  after(0);
  const claims = { iss: issuer.url, aud: 'dragoman', exp: START / 1000 + 3600 };
  const verify = createTokenVerifier({ issuer: issuer.url, audience: ['dragoman'] });
  const isGood = (kid = 'rsa') => verify(issuer.signed(claims, { kid }));
  return { issuer, after, isGood, verify, claims };
}

test('a new key is found a minute later at most', async () => {
  const { issuer, after, isGood } = await setUp();
  expect(await isGood()).toBe(true);
  issuer.announce('new');
  after(59_000);
  expect(await isGood('new')).toBe(false);
  expect(issuer.reads()).toBe(1);
  after(61_000);
  expect(await isGood('new')).toBe(true);
  expect(issuer.reads()).toBe(2);
});

test('known keys are read again after ten minutes, so that one that was taken back ends', async () => {
  const { issuer, after, isGood } = await setUp();
  expect(await isGood()).toBe(true);
  issuer.takeBack('rsa');
  after(599_000);
  expect(await isGood()).toBe(true);
  expect(issuer.reads()).toBe(1);
  after(600_000);
  expect(await isGood()).toBe(false);
  expect(issuer.reads()).toBe(2);
});

test('an issuer that calls itself otherwise is an error', async () => {
  const { issuer, claims } = await setUp();
  const other = issuer.url.replace('127.0.0.1', 'localhost');
  const verify = createTokenVerifier({ issuer: other, audience: ['dragoman'] });
  await expect(verify(issuer.signed(claims))).rejects.toThrow('calls itself');
});

test.each(['http://192.0.2.1/keys', 'ftp://id.example/keys', 'file:///etc/keys', 'keys'])(
  'keys that are said to be at %s are not fetched',
  async (address) => {
    const { issuer, isGood } = await setUp();
    issuer.keysAddress = address;
    await expect(isGood()).rejects.toThrow('are at no https address');
    expect(issuer.asks()).toBe(1);
  },
);

test('an issuer that is down is not asked for every token, and its old keys do not count meanwhile', async () => {
  const { issuer, after, isGood } = await setUp();
  await isGood();
  const before = issuer.asks();
  issuer.mode = 'down';
  after(600_000);
  for (let token = 0; token < 5; token += 1) await expect(isGood()).rejects.toThrow('answered 503');
  expect(issuer.asks() - before).toBe(1);
  issuer.mode = 'up';
  after(610_000);
  expect(await isGood()).toBe(true);
});

test('tokens that come at once wait for one reading of the keys', async () => {
  const { issuer, isGood } = await setUp();
  expect(await Promise.all(Array.from({ length: 10 }, () => isGood()))).not.toContain(false);
  expect(issuer.reads()).toBe(1);
});

test('an answer without an end is cut off', async () => {
  const { issuer, isGood } = await setUp();
  issuer.mode = 'endless';
  await expect(isGood()).rejects.toThrow('answered more than 200000 bytes');
});

test('an issuer that does not answer is given up', async () => {
  const { issuer, claims } = await setUp();
  issuer.mode = 'silent';
  const verify = createTokenVerifier({ issuer: issuer.url, audience: ['dragoman'] }, 300);
  await expect(verify(issuer.signed(claims))).rejects.toThrow(IssuerError);
});

test('an answer that sends elsewhere is not followed', async () => {
  const { issuer, isGood } = await setUp();
  issuer.mode = 'elsewhere';
  await expect(isGood()).rejects.toThrow(IssuerError);
  expect(issuer.asks()).toBe(1);
});

test('more keys than any issuer has are not taken', async () => {
  const { issuer, isGood } = await setUp();
  for (let key = 0; key < 100; key += 1) issuer.announce(`key-${key}`);
  await expect(isGood()).rejects.toThrow(IssuerError);
});

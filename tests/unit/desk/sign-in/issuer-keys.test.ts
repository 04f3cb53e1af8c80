import { expect, onTestFinished, test } from 'vitest';
import { createIssuerKeys } from '../../../../functions/desk/sign-in/issuer-keys.ts';
import { startOidcIssuer } from '../../../support/oidc-issuer.ts';

async function setUp() {
  const issuer = await startOidcIssuer();
  onTestFinished(issuer.close);
  const clock = { time: 0 };
  return { issuer, clock, keysFor: createIssuerKeys(issuer.url, () => clock.time) };
}

test('a new key is found a minute later at most', async () => {
  const { issuer, clock, keysFor } = await setUp();
  await keysFor('rsa');
  issuer.announce('new');
  clock.time = 61_000;
  expect((await keysFor('new')).map(({ kid }) => kid)).toContain('new');
  expect(issuer.reads()).toBe(2);
});

test('known keys are read again after ten minutes, so that one that was taken back ends', async () => {
  const { issuer, clock, keysFor } = await setUp();
  await keysFor('rsa');
  clock.time = 599_000;
  await keysFor('rsa');
  expect(issuer.reads()).toBe(1);
  clock.time = 600_000;
  await keysFor('rsa');
  expect(issuer.reads()).toBe(2);
});

test('an issuer that calls itself otherwise is an error', async () => {
  const { issuer } = await setUp();
  const other = issuer.url.replace('127.0.0.1', 'localhost');
  await expect(createIssuerKeys(other)('rsa')).rejects.toThrow('calls itself');
});

test('an issuer that is down is not asked for every token, and its old keys do not count meanwhile', async () => {
  const { issuer, clock, keysFor } = await setUp();
  await keysFor('rsa');
  const before = issuer.asks();
  issuer.mode = 'down';
  clock.time = 600_000;
  for (let token = 0; token < 5; token += 1) await expect(keysFor('rsa')).rejects.toThrow('answered 503');
  expect(issuer.asks() - before).toBe(1);
  issuer.mode = 'up';
  clock.time = 610_000;
  expect((await keysFor('rsa')).map(({ kid }) => kid)).toContain('rsa');
});

test('tokens that come at once wait for one reading of the keys', async () => {
  const { issuer, keysFor } = await setUp();
  await Promise.all(Array.from({ length: 10 }, () => keysFor('rsa')));
  expect(issuer.reads()).toBe(1);
});

test('an answer without an end is cut off', async () => {
  const { issuer, keysFor } = await setUp();
  issuer.mode = 'endless';
  await expect(keysFor('rsa')).rejects.toThrow('answered more than 200000 bytes');
});

import { expect, test } from 'vitest';
import { isSecretToken } from '../../../../functions/desk/sign-in/secret-token.ts';
import { openSecrets } from '../../../support/open-secrets.ts';

/** Answers GetSecretValue with whatever the secret says now. */
async function setUp(secret: { value?: string }) {
  const clock = { time: 0 };
  const asked: string[] = [];
  const client = await openSecrets({
    GetSecretValue: ({ SecretId }) => {
      asked.push(SecretId);
      return { SecretString: secret.value };
    },
  });
  return { clock, asked, isToken: isSecretToken({ secretId: 'desk', client, now: () => clock.time }) };
}

test('the token is read once for many requests', async () => {
  const { asked, isToken } = await setUp({ value: 'first' });
  expect([await isToken('first'), await isToken('first'), await isToken('')]).toEqual([true, true, false]);
  expect(asked).toEqual(['desk']);
});

test('a new token counts at once, and the one before it no more where the new one was seen', async () => {
  const secret = { value: 'first' };
  const { clock, isToken } = await setUp(secret);
  await isToken('first');
  secret.value = 'second';
  clock.time = 60_000;
  expect(await isToken('second')).toBe(true);
  expect(await isToken('first')).toBe(false);
});

test('the token before it is good for five minutes, where nobody shows another one', async () => {
  const secret = { value: 'first' };
  const { clock, isToken } = await setUp(secret);
  await isToken('first');
  secret.value = 'second';
  clock.time = 299_999;
  expect(await isToken('first')).toBe(true);
  clock.time = 300_000;
  expect(await isToken('first')).toBe(false);
});

test('wrong tokens make the secret be read every ten seconds, and no more often', async () => {
  const { clock, asked, isToken } = await setUp({ value: 'first' });
  await isToken('first');
  for (const time of [0, 9999, 10_000, 10_001, 19_999, 20_000]) {
    clock.time = time;
    expect(await isToken('guess')).toBe(false);
  }
  expect(asked).toHaveLength(3);
});

test('wrong tokens at the same time share one reading, and the right one among them is let in', async () => {
  const secret = { value: 'first' };
  const { clock, asked, isToken } = await setUp(secret);
  await isToken('first');
  secret.value = 'second';
  clock.time = 10_000;
  const offered = ['guess', 'second', 'other', 'first'];
  expect(await Promise.all(offered.map(isToken))).toEqual([false, true, false, true]);
  expect(asked).toHaveLength(2);
});

test('a secret without a text lets nobody in', async () => {
  const { isToken } = await setUp({});
  await expect(isToken('')).resolves.toBe(false);
  await expect(isToken('undefined')).rejects.toThrow('the secret desk holds no text');
});

import { expect, test } from 'vitest';
import { createSecretReader } from '../../../../functions/shared/lambda/secrets/secret-reader.ts';
import { openSecrets } from '../../../support/open-secrets.ts';

async function setUp(secret: { value?: string }) {
  const clock = { time: 0 };
  let asked = 0;
  const client = await openSecrets({
    GetSecretValue() {
      asked += 1;
      return { SecretString: secret.value };
    },
  });
  const read = createSecretReader('key', { client, now: () => clock.time });
  return { clock, read, asked: () => asked };
}

test('a secret is read once for many calls, also at the same moment, and a new one counts in a minute', async () => {
  const secret = { value: ' first\n' };
  const { clock, read, asked } = await setUp(secret);
  expect(await Promise.all([read(), read()])).toEqual(['first', 'first']);
  secret.value = 'second';
  expect([await read(), asked()]).toEqual(['first', 1]);
  clock.time = 60_000;
  expect([await read(), asked()]).toEqual(['second', 2]);
});

test('one that holds nothing is an error that names it, and is read anew', async () => {
  const secret: { value?: string } = {};
  const { read } = await setUp(secret);
  await expect(read()).rejects.toThrow('the secret key holds no text');
  secret.value = 'filled in';
  expect(await read()).toBe('filled in');
});

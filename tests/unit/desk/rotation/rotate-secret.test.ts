import { expect, test } from 'vitest';
import { rotateSecret } from '../../../../functions/desk/rotation/rotate-secret.ts';
import { openSecrets } from '../../../support/open-secrets.ts';

/** A secret as Secrets Manager keeps it while it is rotated: the version `old` is current, `new` is to be made. */
async function setUp() {
  const values = new Map([['old', 'first']]);
  const stages: Record<string, string[]> = { old: ['AWSCURRENT'], new: ['AWSPENDING'] };
  const client = await openSecrets({
    GetSecretValue: ({ VersionId }) => {
      const value = values.get(VersionId);
      return value === undefined ? NOT_FOUND : { SecretString: value };
    },
    PutSecretValue: ({ ClientRequestToken, SecretString, VersionStages }) => {
      values.set(ClientRequestToken, SecretString);
      stages[ClientRequestToken] = VersionStages;
      return {};
    },
    DescribeSecret: () => ({ VersionIdsToStages: stages }),
    UpdateSecretVersionStage: ({ MoveToVersionId, RemoveFromVersionId }) => {
      stages[RemoveFromVersionId] = ['AWSPREVIOUS'];
      stages[MoveToVersionId] = ['AWSCURRENT'];
      return {};
    },
  });
  const step = (Step: string, token = 'new') =>
    rotateSecret(client, { Step, SecretId: 'desk', ClientRequestToken: token });
  return { values, stages, step };
}

const NOT_FOUND = { __type: 'ResourceNotFoundException', message: 'no such version' };
const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

test('a rotation makes another token and makes it the current one', async () => {
  const { values, stages, step } = await setUp();
  for (const name of STEPS) await step(name);
  expect(values.get('new')).toMatch(/^[\w-]{40}$/);
  expect(stages).toEqual({ old: ['AWSPREVIOUS'], new: ['AWSCURRENT'] });
});

test('each step may come twice, and makes no third token', async () => {
  const { values, step } = await setUp();
  await step('createSecret');
  const made = values.get('new');
  for (const name of STEPS) await step(name);
  await step('finishSecret');
  expect(values.get('new')).toBe(made);
});

test('a step that is none, and a version that nobody waits for, are refused by name', async () => {
  const { step } = await setUp();
  await expect(step('dropSecret')).rejects.toThrow('the rotation of a secret has no step "dropSecret"');
  await expect(step('finishSecret', 'other')).rejects.toThrow('the secret desk has no version other');
});

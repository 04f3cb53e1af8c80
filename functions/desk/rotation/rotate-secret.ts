import { randomBytes } from 'node:crypto';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

/** What Secrets Manager asks for, in this order, each step until it succeeds ("Rotation function overview"). */
export interface RotationStep {
  Step: string;
  SecretId: string;
  /** Names the version that is to be made. */
  ClientRequestToken: string;
}

/**
 * Gives the desk another token. Nothing but the secret knows it, so there is nothing to set or to try: the new one is
 * made, and then it is the current one. Each step may come twice.
 * @throws if the version is not the one that the secret waits for.
 */
export async function rotateSecret(client: SecretsManagerClient, step: RotationStep): Promise<void> {
  if (step.Step === 'createSecret') await createVersion(client, step);
  else if (step.Step === 'finishSecret') await makeCurrent(client, step);
  else if (step.Step !== 'setSecret' && step.Step !== 'testSecret') {
    throw new Error(`the rotation of a secret has no step ${JSON.stringify(step.Step)}`);
  }
}

async function createVersion(client: SecretsManagerClient, step: RotationStep): Promise<void> {
  const { SecretId, ClientRequestToken } = step;
  if (await isMade(client, step)) return;
  await client.send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken,
      SecretString: randomBytes(30).toString('base64url'),
      VersionStages: ['AWSPENDING'],
    }),
  );
}

async function isMade(
  client: SecretsManagerClient,
  { SecretId, ClientRequestToken: VersionId }: RotationStep,
): Promise<boolean> {
  try {
    await client.send(new GetSecretValueCommand({ SecretId, VersionId, VersionStage: 'AWSPENDING' }));
    return true;
  } catch (cause) {
    if ((cause as Error).name === 'ResourceNotFoundException') return false;
    throw cause;
  }
}

async function makeCurrent(client: SecretsManagerClient, step: RotationStep): Promise<void> {
  const { SecretId, ClientRequestToken } = step;
  const { VersionIdsToStages: stages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  if (stages[ClientRequestToken] === undefined) {
    throw new Error(
      `the secret ${SecretId} has no version ${ClientRequestToken} that could become the current one`,
    );
  }
  const current = Object.keys(stages).find((version) => stages[version]?.includes('AWSCURRENT'));
  if (current === ClientRequestToken) return;
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: current,
    }),
  );
}

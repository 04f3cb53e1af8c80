import { createSecretsClient } from '../../shared/lambda/secrets/read-secret.ts';
import { type RotationStep, rotateSecret } from './rotate-secret.ts';

const client = createSecretsClient();

export const handler = (step: RotationStep) => rotateSecret(client, step);

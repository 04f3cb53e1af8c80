import { Logger } from '@aws-lambda-powertools/logger';
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { readEnvironment } from '../environment/stage-environment.ts';
import { requireVariable } from '../environment/variables.ts';
import { createDeskApp } from './app.tsx';
import { createTokenVerifier } from './oidc/create-token-verifier.ts';
import { readOidcConfig } from './oidc/oidc-config.ts';
import { createSecretReader } from './secret-reader.ts';

const logger = new Logger({ serviceName: 'desk' });
const environment = readEnvironment();
const readToken = createSecretReader({ secretId: requireVariable('DESK_TOKEN_SECRET') });
const oidc = readOidcConfig(process.env);
const verifyToken = oidc && createTokenVerifier(oidc);

/** The desk of the token that counts; a new token makes a new one. */
let desk: { token: string; answer: ReturnType<typeof handle> } | undefined;

function deskOf(token: string): ReturnType<typeof handle> {
  const app = createDeskApp({
    ...{ ...environment, token, basePath: '/desk' },
    ...(verifyToken && { verifyToken }),
    onError: (error, path) => logger.error('page failed', { path, error }),
  });
  return handle(app);
}

export const handler = async (event: LambdaEvent, context: LambdaContext) => {
  const token = await readToken();
  if (desk?.token !== token) desk = { token, answer: deskOf(token) };
  return desk.answer(event, context);
};

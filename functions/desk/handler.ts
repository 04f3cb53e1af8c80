import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { PAGE_LIMITS, readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { requireVariable } from '../shared/lambda/environment/variables.ts';
import { onUnreadable } from '../shared/store/readable-object.ts';
import { createS3Client } from '../shared/store/s3-client.ts';
import { createDeskApp } from './app.tsx';
import { createPresignUpload } from './pictures/presign-upload.ts';
import { createTokenVerifier } from './sign-in/create-token-verifier.ts';
import { readOidcConfig } from './sign-in/oidc-config.ts';
import { isSecretToken } from './sign-in/secret-token.ts';

const logger = new Logger({ serviceName: 'desk' });
onUnreadable(({ key, problem }) => logger.error('object passed over', { key, problem }));
const oidc = readOidcConfig(process.env);

export const handler = handle(
  createDeskApp({
    ...readEnvironment(PAGE_LIMITS),
    basePath: '/desk',
    presign: createPresignUpload(createS3Client(PAGE_LIMITS), requireVariable('BUCKET')),
    isToken: isSecretToken({ secretId: requireVariable('DESK_TOKEN_SECRET') }),
    ...(oidc && { verifyToken: createTokenVerifier(oidc) }),
    onError: (error, path) => logger.error('page failed', { path, error }),
  }),
);

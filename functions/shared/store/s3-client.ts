import { Readable } from 'node:stream';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { CALLS_AT_ONCE } from '../lambda/call-limits.ts';
import { limitedHandler } from '../lambda/limited-handler.ts';

export interface S3ClientLimits {
  /** How long to wait for an answer to begin, and for its next part. */
  answerMs?: number;
  attempts?: number;
}

/** An upload over a slow line takes some seconds. */
const ANSWER_MS = 20_000;
const ATTEMPTS = 5;

/**
 * A client of S3 that ends every call. Region, endpoint and credentials are where the SDK looks for them, but for what
 * `config` names.
 */
export function createS3Client(limits: S3ClientLimits = {}, config: S3ClientConfig = {}): S3Client {
  const { answerMs = ANSWER_MS, attempts = ATTEMPTS } = limits;
  const emulated = config.endpoint || process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL;
  const client = new S3Client({
    // An emulator has no address of its own for each bucket.
    forcePathStyle: Boolean(emulated),
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: limitedHandler(answerMs),
    ...config,
  });
  answerWhole(client);
  return client;
}

/**
 * The SDK tries a call again until its answer begins; a body that stops halfway would be the caller's. So it is read
 * before the answer counts. A call waits here for its turn, because one that waits for a socket is taken for a connection
 * that fails.
 */
function answerWhole({ middlewareStack }: S3Client): void {
  const inTurn = pLimit(CALLS_AT_ONCE);
  middlewareStack.add(
    (next) => (args) =>
      inTurn(async () => {
        const answer = await next(args);
        const response = answer.response as { body: Readable };
        response.body = Readable.from(Buffer.concat(await response.body.toArray()));
        return answer;
      }),
    { name: 'answerWhole', step: 'deserialize', priority: 'low' },
  );
}

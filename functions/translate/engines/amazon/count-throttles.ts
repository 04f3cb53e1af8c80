import type { TranslateClient } from '@aws-sdk/client-translate';
import { ThrottledError } from '../../translation-error.ts';

/** Amazon Translate says the first; what stands in front of it the second. */
const THROTTLES = new Set(['TooManyRequestsException', 'ThrottlingException']);

/** Whether an attempt failed because the service is asked too much. */
export function isThrottle(error: unknown): error is Error {
  return error instanceof Error && THROTTLES.has(error.name);
}

/** Tells of every refused attempt, those the client tries again by itself too. @returns the same client. */
export function countThrottles(client: TranslateClient, onThrottle: () => void): TranslateClient {
  client.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (error) {
        if (isThrottle(error) || error instanceof ThrottledError) onThrottle();
        throw error;
      }
    },
    // Behind the middleware that tries again, so that it sees each attempt.
    { step: 'finalizeRequest', priority: 'low', name: 'countThrottles' },
  );
  return client;
}

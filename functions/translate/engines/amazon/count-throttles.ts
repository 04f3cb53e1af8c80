import type { TranslateClient } from '@aws-sdk/client-translate';

/** Amazon Translate says the first; what stands in front of it the second. */
const THROTTLES = new Set(['TooManyRequestsException', 'ThrottlingException']);

/** Tells of every refused attempt, those the client tries again by itself too. @returns the same client. */
export function countThrottles(client: TranslateClient, onThrottle: () => void): TranslateClient {
  client.middlewareStack.add(
    (next) => async (call) => {
      try {
        return await next(call);
      } catch (error) {
        if (error instanceof Error && THROTTLES.has(error.name)) onThrottle();
        throw error;
      }
    },
    // Behind the middleware that tries again, so that it sees each attempt.
    { step: 'finalizeRequest', priority: 'low', name: 'countThrottles' },
  );
  return client;
}

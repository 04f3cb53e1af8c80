import { isThrottlingError, isTransientError, StandardRetryStrategy } from '@smithy/core/retry';

/** Runs a call again while it fails in a way that may pass by itself. @throws the last error. */
export type Retries = <T>(call: () => Promise<T>) => Promise<T>;

/** The rules and pauses of the SDK ("Retry behavior" in the AWS SDKs guide, standard mode). */
export function createRetries(attempts: number): Retries {
  const strategy = new StandardRetryStrategy(attempts);
  return async (call) => {
    let token = await strategy.acquireInitialRetryToken('');
    for (;;) {
      try {
        const answer = await call();
        strategy.recordSuccess(token);
        return answer;
      } catch (error) {
        const again = strategy.refreshRetryTokenForRetry(token, { errorType: typeOf(error) });
        token = await again.catch(() => {
          throw error;
        });
      }
    }
  };
}

function typeOf(thrown: unknown) {
  const error = thrown as Parameters<typeof isTransientError>[0];
  if (isThrottlingError(error)) return 'THROTTLING';
  return isTransientError(error) ? 'TRANSIENT' : 'CLIENT_ERROR';
}

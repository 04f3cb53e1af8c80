const CONNECT_MS = 3_000;

/**
 * How long a client of AWS waits: for a connection, for an answer to begin, and for its next part. The SDK's own client
 * waits for ever.
 */
export function callLimits(answerMs = 10_000) {
  return {
    connectionTimeout: Math.min(CONNECT_MS, answerMs),
    requestTimeout: answerMs,
    throwOnRequestTimeout: true,
    socketTimeout: answerMs,
  };
}

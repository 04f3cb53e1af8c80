import { Agent } from 'node:https';

const CONNECT_MS = 3_000;

/**
 * Connections to one host at the same time: the cards of a list page are read at once. Each costs a millisecond of a processor to
 * open, so that fifty calls over fifty are no sooner done than over twenty, and a processor is busy with the answers of as many.
 */
export const CALLS_AT_ONCE = 20;

let agent: Agent | undefined;

/** One for all clients of a process, so that they share the connections that are open already. */
function sharedAgent(): Agent {
  agent ??= new Agent({ keepAlive: true, maxSockets: CALLS_AT_ONCE });
  return agent;
}

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
    httpsAgent: sharedAgent(),
  };
}

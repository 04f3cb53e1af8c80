import { wordedFailure } from '../lambda/worded-failure.ts';

/**
 * @param call What was tried, and where.
 * @param callMs What all its attempts had together.
 */
export function s3Failure(call: string, cause: unknown, callMs: number): Error {
  return new Error(`${call}: ${reasonOf(cause, callMs)}`, { cause });
}

function reasonOf(cause: unknown, callMs: number): string {
  const { name, message } = wordedFailure(cause);
  if (name === 'AbortError') return `it was not done within ${callMs / 1000} seconds`;
  if (name === 'NoSuchBucket')
    return `${name}: there is no such bucket: does its stack stand in this region?`;
  return `${name}: ${message}`;
}

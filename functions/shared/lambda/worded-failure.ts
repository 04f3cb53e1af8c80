/** The parts of what the SDK throws that tell a service's word from another's. */
interface Refusal extends Error {
  /** Only if the service itself refused. */
  $fault?: 'client' | 'server';
  $metadata?: { httpStatusCode?: number };
}

/** HTTP status of an answer that the SDK throws; `undefined` if none came. */
export function statusOf(cause: unknown): number | undefined {
  return (cause as Refusal).$metadata?.httpStatusCode;
}

/** What the SDK says if an answer has a code, or not even that, and no words. */
const WORDLESS = 'UnknownError';

/** A service's error as it is, if it has words; else, as with the page of a proxy, one that tells the status. */
export function wordedFailure(cause: unknown): Error {
  const { name, message, $fault } = cause as Refusal;
  const status = statusOf(cause);
  if (status === undefined || ($fault !== undefined && message !== WORDLESS)) return cause as Error;
  const [words = ''] = message.split('\n');
  const detail = message === WORDLESS ? '' : `, which cannot be read: ${words}`;
  const error = new Error(`the answer is ${status}${detail}`, { cause });
  if ($fault !== undefined) error.name = name;
  return error;
}

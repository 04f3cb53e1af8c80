/** Causes told of one failure. Errors come from libraries too, and one may be its own cause, directly or by others. */
const CAUSES_LIMIT = 10;

/** What an error and its causes say, the nearest first, nothing twice. */
export function describeFailure(failure: unknown): string {
  const reasons: string[] = [];
  for (const { message } of withCauses(failure)) {
    if (!reasons.some((reason) => reason.includes(message))) reasons.push(message);
  }
  return reasons.join(': ') || String(failure);
}

/** The error itself, then what caused it. */
function withCauses(failure: unknown): Error[] {
  const errors: Error[] = [];
  let error = failure;
  while (error instanceof Error && errors.length < CAUSES_LIMIT && !errors.includes(error)) {
    errors.push(error);
    error = error.cause;
  }
  return errors;
}

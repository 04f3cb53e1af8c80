/** Causes told of one failure; an error may be its own cause. */
const CAUSES_LIMIT = 10;

/** What an error and its causes say, the nearest first, nothing twice. */
export function describeFailure(failure: unknown): string {
  const reasons: string[] = [];
  let error = failure;
  for (let told = 0; told < CAUSES_LIMIT && error instanceof Error; told += 1) {
    const { message } = error;
    if (!reasons.some((reason) => reason.includes(message))) reasons.push(message);
    error = error.cause;
  }
  return reasons.join(': ') || String(failure);
}

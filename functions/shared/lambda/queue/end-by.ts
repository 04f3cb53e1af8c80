/** @throws if the work is not done within `limitMs`. It may go on all the same, so it must be harmless to begin it anew. */
export async function endBy<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new Error(`it was not done within ${Math.round(limitMs / 1000)} seconds`);
    timer = setTimeout(reject, limitMs, failure);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

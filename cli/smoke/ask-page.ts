/** It ends what hangs: a function that starts behind the edge takes seconds. */
const TIME_LIMIT_MS = 60_000;

/** What is at an address. @throws if nobody answers. */
export async function askPage(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(TIME_LIMIT_MS) }).catch((cause) => {
    throw new Error(`${url} does not answer: ${cause.cause?.message ?? cause.message}`, { cause });
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

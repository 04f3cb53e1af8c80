/**
 * Polls now, and again each time the last poll has been over for `everyMs`. `poll` tells itself what went wrong.
 * @returns what ends it; a poll under way may be left as it is (docs/feeds.md).
 */
export function startPolling(everyMs: number, poll: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const run = async () => {
    await poll();
    if (!isStopped) timer = setTimeout(run, everyMs);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

import type { Runtime } from './runtime.ts';

const LOOK_MS = 250;

/** Takes up what commands beside this process hand to it, and what they leave if they are killed. @returns what ends it. */
export function listenForEvents(
  runtime: Pick<Runtime, 'recover'>,
  onError: (cause: Error) => void,
): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    runtime
      .recover()
      .catch(onError)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS);
  return () => clearInterval(timer);
}

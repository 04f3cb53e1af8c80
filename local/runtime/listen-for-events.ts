import type { Runtime } from './runtime.ts';

const LOOK_MS = 250;
/** Looking goes through the notes of all that waits: of ten thousand articles it would take a tenth of the time. */
const PAUSE_PER_MS = 50;
const LONGEST_PAUSE_MS = 5000;

/** Takes up what commands beside this process hand to it, and what they leave if they are killed. @returns what ends it. */
export function listenForEvents(
  runtime: Pick<Runtime, 'recover'>,
  onError: (cause: Error) => void,
): () => void {
  let isOver = false;
  let timer = setTimeout(look, LOOK_MS);

  async function look(): Promise<void> {
    const start = performance.now();
    await runtime.recover().catch(onError);
    const pause = PAUSE_PER_MS * (performance.now() - start);
    if (!isOver) timer = setTimeout(look, Math.min(LONGEST_PAUSE_MS, Math.max(LOOK_MS, pause)));
  }

  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

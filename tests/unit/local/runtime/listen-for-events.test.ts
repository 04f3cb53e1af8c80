import { expect, onTestFinished, test, vi } from 'vitest';
import { listenForEvents } from '../../../../local/runtime/listen-for-events.ts';

/** How often it looked within a minute, if each look takes so long. */
async function countLooks(tookMs: number): Promise<number> {
  let looks = 0;
  const recover = async () => {
    looks += 1;
    if (tookMs > 0) await new Promise((resolve) => setTimeout(resolve, tookMs));
    return 0;
  };
  const stop = listenForEvents({ recover }, (cause) => expect.unreachable(cause.message));
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  const looked = looks;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(looked);
  return looked;
}

test('events of others are looked for four times a second, and less often where so many wait that looking takes long', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  expect([await countLooks(0), await countLooks(20), await countLooks(10_000)]).toEqual([240, 59, 4]);
});

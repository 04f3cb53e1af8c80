import type { WokenStage } from '../../../pipeline.ts';
import { messageAbout } from './message-about.ts';
import { createQueueClient } from './queue-client.ts';
import { sendMessage } from './send-message.ts';

/** Addresses of the stages' queues. */
export type StageQueues = Record<WokenStage, string>;

const SEND_MS = 5_000;

/** Wakes stages by their queues, without a put. */
export function createStageWaker(
  queues: StageQueues,
  client = createQueueClient(),
): (wake: { stage: WokenStage; key: string }) => Promise<void> {
  return ({ stage, key }) =>
    sendMessage(queues[stage], { body: messageAbout(key) }, AbortSignal.timeout(SEND_MS), client);
}

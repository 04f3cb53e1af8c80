import type { SQSRecord } from 'aws-lambda';
import type { Lane } from '../../../pipeline.ts';
import { createDeadLetters } from './dead-letters.ts';
import type { BatchPorts } from './handle-batch.ts';
import { messageAbout } from './message-about.ts';
import { createRetries } from './retries.ts';

/** Addresses of the queues that wake a function, by the stack; none in a test. */
interface LaneQueue {
  queue: string | undefined;
  deadLetters: string | undefined;
}

const queuesOf = (env: NodeJS.ProcessEnv): Record<Lane, LaneQueue> => ({
  urgent: { queue: env.QUEUE, deadLetters: env.DEAD_LETTERS },
  slow: { queue: env.SLOW_QUEUE, deadLetters: env.SLOW_DEAD_LETTERS },
});

/** The lane that a message came in by. Those that Lambda hands over together are of one queue. */
export function laneOf({ eventSourceARN }: Pick<SQSRecord, 'eventSourceARN'>, env: NodeJS.ProcessEnv): Lane {
  const slow = env.SLOW_QUEUE && lastPart(env.SLOW_QUEUE, '/');
  return slow && lastPart(eventSourceARN ?? '', ':') === slow ? 'slow' : 'urgent';
}

const lastPart = (address: string, by: string) => address.slice(address.lastIndexOf(by) + 1);

/** Where a lane's messages come from, and where they end. */
export function lanePorts(lane: Lane, env: NodeJS.ProcessEnv): Pick<BatchPorts, 'deadLetters' | 'retries'> {
  const { queue, deadLetters } = queuesOf(env)[lane];
  return {
    ...(deadLetters && { deadLetters: createDeadLetters(deadLetters) }),
    ...(queue && { retries: createRetries(queue) }),
  };
}

const SEND_MS = 5_000;

/** Puts a message about an object behind those that wait in a lane. @throws where the stack has no such lane. */
export async function sendToLane(lane: Lane, key: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { queue } = queuesOf(env)[lane];
  if (!queue) throw new Error(`no queue of the ${lane} lane is set, so ${key} cannot go on`);
  // Most messages send none, and the client of the queue is a tenth of what a function starts with.
  const { sendMessage } = await import('./send-message.ts');
  await sendMessage(queue, { body: messageAbout(key) }, AbortSignal.timeout(SEND_MS));
}

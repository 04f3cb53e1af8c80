import { SQSClient } from '@aws-sdk/client-sqs';
import { WOKEN_STAGES } from '../../functions/pipeline.ts';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { createStageWaker, type StageQueues } from '../../functions/shared/lambda/queue/wake-stage.ts';
import type { Wake } from '../../functions/sweep/wake.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { explainAws } from './explain-aws.ts';

/** Wakes the stages of a deployed stack by their queues. */
export interface OpenQueues {
  /** @throws if the queue does not take the message. */
  wake(wake: Pick<Wake, 'stage' | 'key'>): Promise<void>;
  close(): void;
}

/** @throws if the stack lacks a queue. */
export function openQueues({ name, stages }: DeployedStack): OpenQueues {
  const urls = WOKEN_STAGES.map((stage) => {
    const url = stages[stage]?.queue?.url;
    if (url === undefined) throw new Error(`the stack ${name} has no queue of the stage ${stage}`);
    return [stage, url];
  });
  // By the endpoint that is set, whatever host a queue's address names.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false, requestHandler: limitedHandler() });
  const wake = createStageWaker(Object.fromEntries(urls) as StageQueues, client);
  return {
    async wake(one) {
      try {
        await wake(one);
      } catch (cause) {
        throw explainAws(cause, `the queue of ${one.stage} of the stack ${name}`);
      }
    },
    close: () => client.destroy(),
  };
}

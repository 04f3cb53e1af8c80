import type { SQSClient } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { printable } from '../../../local/progress.ts';
import { type DeadLetter, describeDeadLetter, readDeadLetter } from '../../cloud/dead-letter.ts';
import type { DeployedQueue, DeployedStack } from '../../cloud/deployed-stack.ts';
import { explainAws } from '../../cloud/explain-aws.ts';
import { stackOption } from '../../cloud/stack-option.ts';

interface RedriveOptions {
  stack: string;
  list: boolean;
  json: boolean;
}

export function redriveCommand(): Command {
  return new Command('redrive')
    .description('puts messages that failed for good back into their queue, and says why they failed')
    .argument('[stage]', 'one of poll, ingest, translate and publish; all of them where absent')
    .addOption(stackOption())
    .option('--list', 'only lists them', false)
    .option('--json', 'one JSON array of them', false)
    .action(async (stage: string | undefined, options: RedriveOptions) => {
      const { findStack } = await import('../../cloud/find-stack.ts');
      const { SQSClient } = await import('@aws-sdk/client-sqs');
      const { limitedHandler } = await import('../../../functions/shared/lambda/limited-handler.ts');
      const stack = await findStack(options.stack);
      // By the endpoint that is set, whatever host a queue's address names.
      const client = new SQSClient({ useQueueUrlAsEndpoint: false, requestHandler: limitedHandler() });
      try {
        await redrive(client, queuesOf(stack, stage), options);
      } catch (cause) {
        throw explainAws(cause, `the dead letters of the stack ${stack.name}`);
      } finally {
        client.destroy();
      }
    });
}

/** @throws where the stack has no queue of that stage. */
function queuesOf({ stages, name }: DeployedStack, wanted: string | undefined): [string, DeployedQueue][] {
  const queues = Object.entries(stages).flatMap(
    ([stage, { queue, slowQueue }]): [string, DeployedQueue][] => {
      if (queue === undefined || (wanted !== undefined && wanted !== stage)) return [];
      return [
        [stage, queue],
        ...(slowQueue ? [[`${stage} (slow lane)`, slowQueue] as [string, DeployedQueue]] : []),
      ];
    },
  );
  if (queues.length > 0) return queues;
  throw new Error(
    `the stack ${name} has no queue of ${wanted === undefined ? 'any stage' : `the stage ${wanted}`}`,
  );
}

async function redrive(
  client: SQSClient,
  queues: readonly [string, DeployedQueue][],
  { list, json }: RedriveOptions,
): Promise<void> {
  const { countDeadLetters, listDeadLetters, moveDeadLetters } = await import(
    '../../cloud/dead-letter-queue.ts'
  );
  const found: (DeadLetter & { stage: string })[] = [];
  for (const [stage, queue] of queues) {
    const messages = list ? await listDeadLetters(client, queue) : moveDeadLetters(client, queue);
    let count = 0;
    for await (const message of messages) {
      const letter = readDeadLetter(message);
      count += 1;
      if (json) found.push({ stage, ...letter });
      else print(describeDeadLetter(letter));
    }
    const all = list ? Math.max(count, await countDeadLetters(client, queue)) : count;
    if (!json) print(`${stage}: ${describeCount(all)}${list || count === 0 ? '' : ', back in the queue'}`);
  }
  if (json) print(JSON.stringify(found));
}

function describeCount(count: number): string {
  if (count === 0) return 'no dead letters';
  return count === 1 ? '1 dead letter' : `${count} dead letters`;
}

function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import type { DeployedStack } from '../cloud/deployed-stack.ts';
import type { PaidParts } from './cost-sheet.ts';

/** What a stack is made of, with how much memory each function has. */
export async function readParts({ name, bucket, paid, alarms, stages }: DeployedStack): Promise<PaidParts> {
  const client = new LambdaClient({ requestHandler: limitedHandler() });
  try {
    const functions = await Promise.all(
      paid.functions.map(async (FunctionName) => {
        const { MemorySize = 0 } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
        return { name: FunctionName, megabytes: MemorySize };
      }),
    );
    return {
      ...{ stack: name, bucket, functions },
      queues: Object.values(stages).flatMap(({ queue }) =>
        queue === undefined ? [] : [queue.url, queue.deadLettersUrl].map(nameIn),
      ),
      logGroups: Object.values(stages).flatMap(({ logGroup }) => logGroup ?? []),
      distribution: paid.distribution,
      alarms: alarms.length,
    };
  } finally {
    client.destroy();
  }
}

/** The last part of a queue's address. */
const nameIn = (url: string) => url.slice(url.lastIndexOf('/') + 1);

import { Command, InvalidArgumentError, Option } from 'commander';
import type { StageName } from '../../../functions/pipeline.ts';
import { printable } from '../../../local/progress.ts';
import { explainAws } from '../../cloud/explain-aws.ts';
import { describeLogLine, readLogEvent } from '../../cloud/log-line.ts';
import { stackOption } from '../../cloud/stack-option.ts';

interface TailOptions {
  stack: string;
  /** ms */
  since: number;
  follow: boolean;
  json: boolean;
}

export function tailCommand(): Command {
  return new Command('tail')
    .description('shows what the stages of a deployed stack are doing')
    .addOption(stackOption())
    .addOption(
      new Option('--since <time>', 'from how long ago: 90s, 30m, 2h or 1d')
        .argParser(readDuration)
        .default(5 * 60_000, '5m'),
    )
    .option('--no-follow', 'end with what there is now')
    .option('--json', 'a JSON object a line', false)
    .action(tail);
}

async function tail({ stack: name, since, follow, json }: TailOptions): Promise<void> {
  const { findStack } = await import('../../cloud/find-stack.ts');
  const { CloudWatchLogsClient } = await import('@aws-sdk/client-cloudwatch-logs');
  const { limitedHandler } = await import('../../../functions/shared/lambda/limited-handler.ts');
  const { followLogs } = await import('../../cloud/follow-logs.ts');
  const { stages } = await findStack(name);
  const logGroups = new Map(
    Object.entries(stages).flatMap(([stage, { logGroup }]): [StageName, string][] =>
      logGroup === undefined ? [] : [[stage as StageName, logGroup]],
    ),
  );
  if (logGroups.size === 0)
    throw new Error(`the stack ${name} has no logs of stages: is it one of Dragoman?`);
  const client = new CloudWatchLogsClient({ requestHandler: limitedHandler() });
  try {
    for await (const event of followLogs({ client, logGroups, since: Date.now() - since, follow })) {
      const line = readLogEvent(event);
      if (line === undefined) continue;
      process.stdout.write(`${json ? JSON.stringify(line) : printable(describeLogLine(line))}\n`);
    }
  } catch (cause) {
    throw explainAws(cause, `the logs of the stack ${name}`);
  } finally {
    client.destroy();
  }
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @returns ms */
export function readDuration(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError('It must be a number with s, m, h or d: 30m.');
  return Number(count) * (UNITS[unit] ?? 0);
}

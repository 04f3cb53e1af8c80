import { Command } from 'commander';
import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import { listRejections } from '../../functions/shared/standing/rejections.ts';
import { describeRejection } from '../../local/describe-rejection.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';

export function rejectedCommand(): Command {
  return withRuntimeOptions(new Command('rejected'))
    .description('lists what could not be taken, and why')
    .addOption(optionalStackOption())
    .option('--json', 'one JSON array, with the originals', false)
    .action(async (options: RuntimeOptions & { stack?: string; json: boolean }) => {
      const { store } = await openAnyStore(options);
      const records: RejectionRecord[] = [];
      for await (const record of listRejections(store)) records.push(record);
      process.stdout.write(`${options.json ? JSON.stringify(records) : describe(records)}\n`);
    });
}

function describe(records: readonly RejectionRecord[]): string {
  if (records.length === 0) return 'Nothing was rejected.';
  const lines = records.map((record) => `${describeRejection(record)}\n    came in ${record.receivedAt}`);
  const next = 'Put the file right and save it, or after a fix elsewhere: dragoman retry <article>';
  return [...lines, '', `${records.length} rejected. ${next}`].join('\n');
}

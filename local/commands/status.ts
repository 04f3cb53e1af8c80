import { Command } from 'commander';
import { openStack } from '../cloud/open-stack.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { describeStanding } from '../describe-standing.ts';
import type { RuntimeOptions } from '../options.ts';
import { readStanding } from '../read-standing.ts';
import { openStore, type StoreContext, withRuntimeOptions } from './context.ts';

type StatusOptions = RuntimeOptions & { stack?: string; json: boolean };

export function statusCommand(): Command {
  return withRuntimeOptions(new Command('status'))
    .description('says where an article stands, language by language, and what it waits for')
    .argument('<article>', "the article's id")
    .addOption(optionalStackOption())
    .option('--json', "the object the desk's API answers", false)
    .action(async (id: string, options: StatusOptions) => {
      const { address, ...context } = await openAny(options);
      const standing = await readStanding(id, context);
      const text = options.json ? JSON.stringify(standing) : describeStanding(standing, address);
      process.stdout.write(`${text}\n`);
    });
}

/** What is published on a laptop has no address while nothing serves it. */
async function openAny(options: StatusOptions): Promise<StoreContext & { address?: string }> {
  const local = await openStore(options);
  if (options.stack === undefined) return local;
  const { stack, store } = await openStack(options.stack);
  return { store, site: local.site, address: stack.siteAddress };
}

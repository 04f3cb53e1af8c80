import { Command } from 'commander';
import type { RuntimeOptions } from '../../../local/options.ts';
import { describeAdded, findAddedLanguages } from '../../added-languages.ts';
import { openAnyStore } from '../../cloud/open-any-store.ts';
import { optionalStackOption } from '../../cloud/stack-option.ts';
import { type StoreContext, withRuntimeOptions } from '../../context.ts';
import { describeStanding } from '../../describe-standing.ts';
import { describeDay, readBudgetDay } from '../../read-day.ts';
import { readStanding } from '../../read-standing.ts';

type StatusOptions = RuntimeOptions & { stack?: string; json: boolean };

export function statusCommand(): Command {
  return withRuntimeOptions(new Command('status'))
    .description('says where an article stands, language by language, and what it waits for')
    .argument(
      '[article]',
      "the article's id; without one: what was sent to the machine today, what waits for tomorrow, and languages that were added",
    )
    .addOption(optionalStackOption())
    .option('--json', "the object the desk's API answers", false)
    .action(async (id: string | undefined, options: StatusOptions) => {
      const { address, ...context } = await openAnyStore(options);
      const text =
        id === undefined
          ? await tellDay(context, options)
          : await tellArticle(id, { ...context, address }, options);
      process.stdout.write(`${text}\n`);
    });
}

type Opened = StoreContext & { address?: string };

async function tellArticle(
  id: string,
  { address, ...context }: Opened,
  { json }: StatusOptions,
): Promise<string> {
  const standing = await readStanding(id, context);
  return json ? JSON.stringify(standing) : describeStanding(standing, address);
}

async function tellDay(context: StoreContext, { json }: StatusOptions): Promise<string> {
  const day = await readBudgetDay(context.store, context.site);
  const added = await findAddedLanguages(context);
  if (json) return JSON.stringify({ ...day, ...(added.length > 0 && { added }) });
  return [describeDay(day), ...describeAdded(added)].join('\n');
}

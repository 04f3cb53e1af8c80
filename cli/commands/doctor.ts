import { Command } from 'commander';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { checkStore, type PrefixReport } from '../check-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { openStore, withRuntimeOptions } from '../context.ts';

type DoctorOptions = RuntimeOptions & { stack?: string; json: boolean };

export function doctorCommand(): Command {
  return withRuntimeOptions(new Command('doctor'))
    .description('reads everything that is stored and says what is broken; exit code 1 if something is')
    .addOption(optionalStackOption())
    .option('--json', 'one JSON object', false)
    .action(async (options: DoctorOptions) => {
      const reports = await checkStore(await openAny(options));
      const problems = reports.flatMap((report) => report.problems);
      process.stdout.write(
        `${options.json ? JSON.stringify({ prefixes: reports, problems: problems.length }) : describe(reports)}\n`,
      );
      if (problems.length > 0) process.exitCode = 1;
    });
}

async function openAny(options: DoctorOptions): Promise<ObjectStore> {
  if (options.stack === undefined) return (await openStore(options)).store;
  const { openStack } = await import('../cloud/open-stack.ts');
  return (await openStack(options.stack)).store;
}

function describe(reports: readonly PrefixReport[]): string {
  const lines = reports
    .filter(({ objects }) => objects > 0)
    .flatMap(({ prefix, objects, problems }) => [
      `${prefix.padEnd(13)}${objects} ${objects === 1 ? 'object' : 'objects'}${problems.length > 0 ? `, ${problems.length} broken` : ''}`,
      ...problems.map(({ key, problem }) => `  ${key} ${problem}. ${remedyFor(prefix)}`),
    ]);
  const count = reports.reduce((sum, { problems }) => sum + problems.length, 0);
  return [
    ...lines,
    '',
    count === 0 ? 'Nothing is wrong.' : `${count} broken; the rest of the site is served without them.`,
  ].join('\n');
}

/** What an object was made of makes it again; what people said is theirs to say again. */
function remedyFor(prefix: PrefixReport['prefix']): string {
  return REMEDIES[prefix] ?? MADE_AGAIN;
}

const MADE_AGAIN =
  'Remove it; it is made again when its article is: with the next start, or when a file of it is saved';
const REMEDIES: Partial<Record<PrefixReport['prefix'], string>> = {
  'inbox/': 'Send the file again',
  'articles/':
    'Put back an earlier version of it. Removed, the article is taken in as new, and forgets that it was withdrawn',
  'memory/':
    'Remove it, or put back an earlier version; a machine is asked for the sentence again, a person’s translation is imported again',
  'holds/': 'Hold or release the language again; until then it is held',
  'terminology/': 'Save the list of terms again',
  'feeds/': 'Put back an earlier version of it. Removed, the feed is read as a new one',
  'budget/': 'Remove it; the characters of its day are counted anew',
};

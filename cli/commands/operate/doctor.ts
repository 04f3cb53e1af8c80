import { Command } from 'commander';
import type { Wake } from '../../../functions/sweep/wake.ts';
import type { RuntimeOptions } from '../../../local/options.ts';
import { checkStore, type PrefixReport } from '../../check-store.ts';
import { openAnyStore } from '../../cloud/open-any-store.ts';
import { optionalStackOption } from '../../cloud/stack-option.ts';
import { withRuntimeOptions } from '../../context.ts';

type DoctorOptions = RuntimeOptions & { stack?: string; repair: boolean; json: boolean };

export function doctorCommand(): Command {
  return withRuntimeOptions(new Command('doctor'))
    .description('reads everything that is stored and says what is broken; exit code 1 if something is')
    .addOption(optionalStackOption())
    .option('--repair', 'has the stages make again what can be made again, and says what cannot', false)
    .option('--json', 'one JSON object', false)
    .action(async (options: DoctorOptions) => {
      const woken = options.repair ? await repair(options) : undefined;
      const reports = await checkStore((await openAnyStore(options)).store);
      const problems = reports.flatMap((report) => report.problems).length;
      const found = { prefixes: reports, problems, ...(woken && { woken }) };
      process.stdout.write(`${options.json ? JSON.stringify(found) : describe(reports, woken)}\n`);
      if (problems > 0) process.exitCode = 1;
    });
}

/** What is made again may show what else is to be done: an entry that a lost object named. */
const PASSES = 3;

/** @returns what was behind, or broken, and is woken; on this machine it is made again by then. */
async function repair(options: DoctorOptions): Promise<Wake[]> {
  const { openPipeline } = await import('../../open-pipeline.ts');
  const { sweepStore } = await import('../../../functions/sweep/sweep-store.ts');
  const { store, site, wake, idle, close } = await openPipeline(options);
  const woken: Wake[] = [];
  try {
    const isHere = options.stack === undefined;
    for (let pass = 0; pass < (isHere ? PASSES : 1); pass += 1) {
      await idle();
      const { behind } = await sweepStore({
        ...{ store, site, graceMs: 0, isDeep: true, now: () => new Date() },
        async wake(one) {
          if (!one.isLookedAtAgain) woken.push(one);
          await wake(one);
        },
      });
      await idle();
      if (behind === 0) break;
    }
  } finally {
    await close();
  }
  return woken;
}

function describe(reports: readonly PrefixReport[], woken: readonly Wake[] | undefined): string {
  const lines = reports
    .filter(({ objects }) => objects > 0)
    .flatMap(({ prefix, objects, problems }) => [
      `${prefix.padEnd(13)}${objects} ${objects === 1 ? 'object' : 'objects'}${problems.length > 0 ? `, ${problems.length} broken` : ''}`,
      ...problems.map(({ key, problem }) => `  ${key} ${problem}. ${remedyFor(prefix)}`),
    ]);
  const count = reports.reduce((sum, { problems }) => sum + problems.length, 0);
  return [
    ...(woken ?? []).map(({ articleId, why, stage }) => `${articleId}: ${why}; ${stage} is woken for it`),
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
  '`dragoman doctor --repair` has it made again; what is still named after that is of an earlier revision that nobody reads: remove it';
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

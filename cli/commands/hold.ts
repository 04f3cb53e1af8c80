import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { Language } from '../../functions/shared/article/language.ts';
import type { Hold } from '../../functions/shared/standing/hold.ts';
import { setHold } from '../../functions/shared/standing/set-hold.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { languageOf, withRuntimeOptions } from '../context.ts';
import { openPipeline } from '../open-pipeline.ts';

type HoldOptions = RuntimeOptions & { reason?: string; by: string; stack?: string; json: boolean };

/** `hold` and `release`, which say the two things that can be said of a language. */
export function holdCommand(): Command {
  return describedCommand(
    'hold',
    'takes one language of an article back, also if readers have it, until it is released',
  ).action((id: string, language: string, options: HoldOptions) =>
    say(true, id, languageOf(language), options),
  );
}

export function releaseCommand(): Command {
  return describedCommand('release', 'lets a language that was taken back go to readers again').action(
    (id: string, language: string, options: HoldOptions) => say(false, id, languageOf(language), options),
  );
}

function describedCommand(name: string, description: string): Command {
  return withRuntimeOptions(new Command(name))
    .description(description)
    .argument('<article>', "the article's id")
    .argument('<language>', 'the original may be one, too')
    .option('--reason <text>', 'why, for the newsroom; readers do not see it')
    .option('--by <name>', 'who says so', userInfo().username)
    .addOption(optionalStackOption())
    .option('--json', 'print what was kept as JSON', false);
}

async function say(
  held: boolean,
  articleId: string,
  language: Language,
  options: HoldOptions,
): Promise<void> {
  const { reason, by } = options;
  const { store, site, idle, close } = await openPipeline(options);
  const hold = await setHold(
    { articleId, language, held, reason, by },
    { store, site, now: () => new Date() },
  );
  await idle();
  await close();
  process.stdout.write(`${options.json ? JSON.stringify(hold) : describeHold(articleId, language, hold)}\n`);
}

function describeHold(id: string, language: Language, { held, reason }: Hold): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  return held
    ? `${id} (${language}) is taken back${why}: its page is gone from the site, and from lists, feeds and sitemaps. To undo it: dragoman release ${id} ${language}`
    : `${id} (${language}) is released${why}: readers get it as far as its version is published`;
}

import { Command } from 'commander';
import type { Finding } from '../../functions/shared/article/finding.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import type { Review } from '../../functions/shared/article/review.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { countWaiting, waitingWith } from '../../functions/shared/standing/count-waiting.ts';
import type { Hold } from '../../functions/shared/standing/hold.ts';
import { readCurrentHolds } from '../../functions/shared/standing/read-holds.ts';
import { prefixes, versionKey } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';

export function heldCommand(): Command {
  return withRuntimeOptions(new Command('held'))
    .description('lists the versions that wait for a person, and why, and the languages that were taken back')
    .addOption(optionalStackOption())
    .option('--json', 'one JSON array', false)
    .action(async (options: RuntimeOptions & { stack?: string; json: boolean }) => {
      const { store } = await openAnyStore(options);
      const held = await readHeld(store);
      const takenBack = await readTakenBack(store);
      const text = options.json ? JSON.stringify([...held, ...takenBack]) : describeHeld(held, takenBack);
      process.stdout.write(`${text}\n`);
    });
}

export type HeldVersion = Review & {
  findings: Finding[];
  /** Articles that wait for the same sentence, this one among them. */
  waiting: number;
};

/** A language that a person took back, whether a version of it waits or not. */
export interface TakenBackLanguage {
  articleId: string;
  language: Language;
  takenBack: Omit<Hold, 'held'>;
}

async function readHeld(store: ObjectStore): Promise<HeldVersion[]> {
  const reviews: Review[] = [];
  for await (const { key } of listAll(store, prefixes.review)) {
    const review = (await getReadable<Review>(store, key))?.value;
    if (review !== undefined && !review.draft) reviews.push(review);
  }
  const counts = countWaiting(reviews);
  const held: HeldVersion[] = [];
  for (const review of reviews) {
    const { articleId, language, revision } = review;
    const version = (await getReadable<Version>(store, versionKey(articleId, language, revision)))?.value;
    held.push({ ...review, findings: version?.findings ?? [], waiting: waitingWith(review, counts) });
  }
  return held;
}

async function readTakenBack(store: ObjectStore): Promise<TakenBackLanguage[]> {
  const holds = await readCurrentHolds(store, Number.POSITIVE_INFINITY);
  return holds.map(({ articleId, language, held: _, ...takenBack }) => ({ articleId, language, takenBack }));
}

/** Findings named of one version; the rest are counted. */
const SHOWN = 5;

function describeHeld(held: readonly HeldVersion[], takenBack: readonly TakenBackLanguage[]): string {
  const parts = [
    ...(held.length > 0 ? [describeVersions(held)] : []),
    ...(takenBack.length > 0 ? [describeTakenBack(takenBack)] : []),
  ];
  return parts.length === 0 ? 'Nothing is held.' : parts.join('\n\n');
}

function describeTakenBack(languages: readonly TakenBackLanguage[]): string {
  const lines = languages.map(({ articleId, language, takenBack: { by, at, reason } }) => {
    const why = reason === undefined ? '' : `: ${reason}`;
    return `${articleId} (${language})  taken back by ${by} at ${at}${why}`;
  });
  const next = 'To let readers have one again: dragoman release <article> <language>';
  return [...lines, '', `${languages.length} taken back. ${next}`].join('\n');
}

function describeVersions(held: readonly HeldVersion[]): string {
  const versions = held.map(({ articleId, language, title, findings, waiting }) => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const lines = errors
      .slice(0, SHOWN)
      .map(({ check, message, segment }) => `    ${place(segment)}${check}: ${message}`);
    if (errors.length > SHOWN) lines.push(`    and ${errors.length - SHOWN} more`);
    if (waiting > 1)
      lines.push(`    ${waiting} articles wait for the same sentence: one correction releases them all`);
    return [`${articleId} (${language})  ${title}`, ...lines].join('\n');
  });
  const next =
    'dragoman export <article> <language> --xliff > file.xlf, fill it in, dragoman import file.xlf';
  return [...versions, '', `${held.length} held. To release one: ${next}`].join('\n');
}

/** Counted from 1, as in an exported file. */
function place(segment: number | undefined): string {
  return segment === undefined ? '' : `segment ${segment + 1}, `;
}

import { Command } from 'commander';
import type { Finding } from '../../functions/shared/article/finding.ts';
import type { Review } from '../../functions/shared/article/review.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { countWaiting, waitingWith } from '../../functions/shared/standing/count-waiting.ts';
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
    .description('lists the versions that wait for a person, and why')
    .addOption(optionalStackOption())
    .option('--json', 'one JSON array', false)
    .action(async (options: RuntimeOptions & { stack?: string; json: boolean }) => {
      const { store } = await openAnyStore(options);
      const held = await readHeld(store);
      const text = options.json ? JSON.stringify(held) : describeHeld(held);
      process.stdout.write(`${text}\n`);
    });
}

export type HeldVersion = Review & {
  findings: Finding[];
  /** Articles that wait for the same sentence, this one among them. */
  waiting: number;
};

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

/** Findings named of one version; the rest are counted. */
const SHOWN = 5;

function describeHeld(held: readonly HeldVersion[]): string {
  if (held.length === 0) return 'Nothing is held.';
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

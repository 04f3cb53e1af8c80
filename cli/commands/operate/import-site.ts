import { join } from 'node:path';
import { Command } from 'commander';
import { createFileObjectStore } from '../../../functions/shared/store/file-object-store.ts';
import { prefixes } from '../../../functions/shared/store/keys.ts';
import { optionalStackOption } from '../../cloud/stack-option.ts';
import { withRuntimeOptions } from '../../context.ts';
import { announceFiles } from '../../move/announce-files.ts';
import { copyObjects } from '../../move/copy-objects.ts';
import { readManifest } from '../../move/manifest.ts';
import { withoutCards } from '../../move/without-cards.ts';
import { openPipeline, type PipelineOptions } from '../../open-pipeline.ts';

type ImportOptions = PipelineOptions & { json: boolean };

export function importSiteCommand(): Command {
  return withRuntimeOptions(new Command('import-site'))
    .description('takes in what export-site carried out of another store; writes over nothing')
    .argument('<folder>', 'as export-site wrote it')
    .addOption(optionalStackOption())
    .option('--json', 'print what was taken in as JSON', false)
    .action(importSite);
}

/** Conflicts that are named; the rest are counted. */
const NAMED = 20;

/** Exit code 1 if something else is there already. */
async function importSite(folder: string, options: ImportOptions): Promise<void> {
  const { objects: expected } = await readManifest(folder);
  const pipeline = await openPipeline(options);
  const { progress } = pipeline;
  try {
    const onPrefix = (prefix: string, count: number) => progress.line('taken', `${prefix} ${count}`);
    const from = createFileObjectStore(join(folder, 'objects'));
    const { conflicts, ...copied } = await copyObjects({
      ...{ from, to: pipeline.store, onPrefix },
      adapt: async (object) =>
        object.key.startsWith(prefixes.published)
          ? withoutCards(object)
          : announceFiles(object, from, new Date()),
    });
    const found = copied.objects + copied.unchanged + conflicts.length;
    if (found < expected)
      progress.line('failed', `${folder} holds ${found} of the ${expected} objects that were carried`);
    for (const key of conflicts.slice(0, NAMED))
      progress.line('conflict', `${key} is there and says something else`);
    const charactersSent = await pipeline.idle();
    const outcome = { ...copied, missing: expected - found, conflicts, charactersSent };
    process.stdout.write(`${options.json ? JSON.stringify(outcome) : describe(outcome, options.stack)}\n`);
    if (conflicts.length > 0 || found < expected) process.exitCode = 1;
  } finally {
    await pipeline.close();
  }
}

function describe(
  { objects, unchanged, conflicts }: { objects: number; unchanged: number; conflicts: readonly string[] },
  stack: string | undefined,
): string {
  const there = unchanged > 0 ? `, ${unchanged} were there already` : '';
  const kept = conflicts.length > 0 ? `, ${conflicts.length} were left as they are there` : '';
  const goesOn = stack === undefined ? '' : `; ${stack} makes the rest of them by itself`;
  return `${objects} objects taken in${there}${kept}${goesOn}`;
}

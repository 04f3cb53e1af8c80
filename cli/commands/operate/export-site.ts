import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { createFileObjectStore } from '../../../functions/shared/store/file-object-store.ts';
import { prefixes } from '../../../functions/shared/store/keys.ts';
import { listAll } from '../../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import type { RuntimeOptions } from '../../../local/options.ts';
import { createProgress } from '../../../local/progress.ts';
import { openAnyStore } from '../../cloud/open-any-store.ts';
import { optionalStackOption } from '../../cloud/stack-option.ts';
import { withRuntimeOptions } from '../../context.ts';
import { copyObjects } from '../../move/copy-objects.ts';
import { writeManifest } from '../../move/manifest.ts';

type ExportOptions = RuntimeOptions & { stack?: string; json: boolean };

export function exportSiteCommand(): Command {
  return withRuntimeOptions(new Command('export-site'))
    .description('carries all that people said, and what cannot be made again, into a folder')
    .argument('<folder>', 'a new or an empty one')
    .addOption(optionalStackOption())
    .option('--json', 'print what was carried as JSON', false)
    .action(exportSite);
}

async function exportSite(folder: string, options: ExportOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty; name a new folder, so that it holds one site and nothing else`);
  const { store: from } = await openAnyStore(options);
  const progress = createProgress(process.stderr);
  const to = createFileObjectStore(join(folder, 'objects'));
  const onPrefix = (prefix: string, count: number) => progress.line('taken', `${prefix} ${count}`);
  const { objects, bytes } = await copyObjects({ from, to, onPrefix });
  progress.end();
  if (objects === 0) throw new Error('there is nothing to carry: no article was taken in here');
  const receivedAt = await readTimes(from);
  await writeManifest(folder, { version: 1, exportedAt: new Date().toISOString(), objects, receivedAt });
  const next = `dragoman import-site ${folder} --data <folder> (or --stack <name>)`;
  process.stdout.write(
    `${options.json ? JSON.stringify({ objects, bytes }) : `${objects} objects, ${bytes} bytes in ${folder}. To take it in elsewhere: ${next}`}\n`,
  );
}

async function readTimes(store: ObjectStore): Promise<Record<string, string>> {
  const times: Record<string, string> = {};
  for await (const { key, lastModified } of listAll(store, prefixes.inbox))
    times[key] = lastModified.toISOString();
  return times;
}

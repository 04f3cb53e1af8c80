import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Language, parseLanguage } from '../functions/shared/article/language.ts';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { createFileObjectStore } from '../functions/shared/store/file-object-store.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';
import { onUnreadable } from '../functions/shared/store/readable-object.ts';
import { loadSiteConfig } from '../local/load-site-config.ts';
import { type RuntimeOptions, runtimeOptions, withAbsolutePaths } from '../local/options.ts';

/** Adds the flags that say which folders a command works on. */
export function withRuntimeOptions(command: Command): Command {
  for (const option of runtimeOptions()) command.addOption(option);
  return command;
}

export interface StoreContext {
  store: ObjectStore;
  site: SiteConfig;
}

/** For commands that only read. */
export async function openStore(options: RuntimeOptions): Promise<StoreContext> {
  const { content, data } = withAbsolutePaths(options);
  const { site } = await loadSiteConfig(content);
  onUnreadable(({ message }) => process.stderr.write(`passed over: ${message}\n`));
  return { store: createFileObjectStore(data), site };
}

/** @throws naming what is no language. */
export function languageOf(text: string): Language {
  const language = parseLanguage(text);
  if (language === undefined) throw new Error(`${JSON.stringify(text)} is no language this program knows`);
  return language;
}

/** To a file, or to the standard output if none is named. */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}

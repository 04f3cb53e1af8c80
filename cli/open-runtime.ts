import { mkdir } from 'node:fs/promises';
import { loadSiteConfig } from '../local/load-site-config.ts';
import { type RuntimeOptions, withAbsolutePaths } from '../local/options.ts';
import { createProgress, type Progress } from '../local/progress.ts';
import type { TranslatorOptions } from '../local/runtime/create-translator.ts';
import { readHolder } from '../local/runtime/hold-data-folder.ts';
import { createRuntime, type Runtime } from '../local/runtime/runtime.ts';

/**
 * For commands that change something: the stages run until what they were woken for is done. Beside a running `npm start`
 * they run there, and this process waits for it.
 */
export async function openRuntime(
  options: RuntimeOptions & TranslatorOptions,
): Promise<{ runtime: Runtime; progress: Progress }> {
  const absolute = withAbsolutePaths(options);
  await mkdir(absolute.data, { recursive: true });
  const { site } = await loadSiteConfig(absolute.content);
  const progress = createProgress(process.stderr);
  const isGuest = (await readHolder(absolute.data)) !== undefined;
  return { runtime: await createRuntime({ ...absolute, once: true, isGuest }, site, progress), progress };
}

import { mkdir } from 'node:fs/promises';
import { loadSiteConfig } from '../load-site-config.ts';
import { type RuntimeOptions, withAbsolutePaths } from '../options.ts';
import { createProgress, type Progress } from '../progress.ts';
import { createRuntime, type Runtime } from '../runtime.ts';

/** For commands that change something: the stages run until what they were woken for is done. */
export async function openRuntime(
  options: RuntimeOptions,
): Promise<{ runtime: Runtime; progress: Progress }> {
  const absolute = withAbsolutePaths(options);
  await mkdir(absolute.data, { recursive: true });
  const { site } = await loadSiteConfig(absolute.content);
  const progress = createProgress(process.stderr);
  return { runtime: await createRuntime({ ...absolute, once: true }, site, progress), progress };
}

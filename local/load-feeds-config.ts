import { join } from 'node:path';
import type { FeedsConfig } from '../functions/shared/article/feeds-config.ts';
import { readJsonFile } from './read-json-file.ts';

/**
 * `feeds.json` of the content folder; without it there is nothing to poll.
 * @throws if a field is wrong, naming it.
 */
export async function loadFeedsConfig(folder: string): Promise<FeedsConfig> {
  const { parseFeedsConfig } = await import('../functions/shared/article/feeds-config.ts');
  return parseFeedsConfig((await readJsonFile(join(folder, 'feeds.json'))) ?? []);
}

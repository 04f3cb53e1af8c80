import { join } from 'node:path';
import { type FeedsConfig, parseFeedsConfig } from '../functions/article/feeds-config.ts';
import { readJsonFile } from './read-json-file.ts';

/**
 * `feeds.json` of the content folder; without it there is nothing to poll.
 * @throws where a field is wrong, naming it.
 */
export async function loadFeedsConfig(folder: string): Promise<FeedsConfig> {
  return parseFeedsConfig((await readJsonFile(join(folder, 'feeds.json'))) ?? []);
}

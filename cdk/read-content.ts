import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeedsConfig } from '../functions/shared/article/feeds-config.ts';
import {
  parseSiteConfig,
  type SiteConfig,
  unknownSiteFields,
} from '../functions/shared/article/site-config.ts';

export interface Content {
  site: SiteConfig;
  /** Where the list of feeds is, if there is one. It is good, and goes beside the code that polls them. */
  feedsFile?: string;
}

/**
 * What a newsroom set in its content folder. Both files may be absent.
 * @throws if a field is wrong or unknown, naming it.
 */
export function readContentFolder(folder: string): Content {
  if (!existsSync(folder)) throw new Error(`the content folder ${folder} does not exist`);
  const siteJson = readJson(join(folder, 'site.json')) ?? {};
  const unknown = unknownSiteFields(siteJson);
  if (unknown.length > 0) throw new Error(`site.json: ${unknown.join(', ')}: no such field`);
  const site = parseSiteConfig(siteJson);
  const feedsFile = join(folder, 'feeds.json');
  const feedsJson = readJson(feedsFile);
  if (feedsJson === undefined) return { site };
  parseFeedsConfig(feedsJson);
  return { site, feedsFile };
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageFile, parseStandingPages } from '../functions/ingest/standing-pages.ts';
import { parseFeedsConfig } from '../functions/shared/article/feeds-config.ts';
import type { StandingPage } from '../functions/shared/article/settings/standing-page.ts';
import {
  parseSiteConfig,
  type SiteConfig,
  unknownSiteFields,
} from '../functions/shared/article/site-config.ts';

/** As the laptop takes it (local/content/content-folder.ts). */
const PAGE = /^pages\/[^/.][^/]*\/[^/.][^/]*\.(?:md|markdown|html?)$/i;

export interface Content {
  site: SiteConfig;
  /** Where the list of feeds is, if there is one. It is good, and goes beside the code that polls them. */
  feedsFile?: string;
  /** Those that are no articles, as readers get them. */
  pages?: readonly StandingPage[];
  /** It says which machine translations search engines may have, be it all of them. */
  isIndexingChosen?: boolean;
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
  const pages = parseStandingPages(readPageFiles(folder), site);
  const feedsFile = join(folder, 'feeds.json');
  const feedsJson = readJson(feedsFile);
  if (feedsJson !== undefined) parseFeedsConfig(feedsJson);
  const isIndexingChosen = Object.hasOwn(Object(siteJson), 'noindexUnreviewed');
  return { site, pages, isIndexingChosen, ...(feedsJson !== undefined && { feedsFile }) };
}

function readPageFiles(folder: string): PageFile[] {
  if (!existsSync(join(folder, 'pages'))) return [];
  const names = readdirSync(join(folder, 'pages'), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `pages/${name.replaceAll('\\', '/')}`)
    .filter((path) => PAGE.test(path))
    .map((path) => ({ path, body: readFileSync(join(folder, path)) }));
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

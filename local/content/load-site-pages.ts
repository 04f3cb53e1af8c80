import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandingPage } from '../../functions/shared/article/settings/standing-page.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { kindOf } from './content-folder.ts';

/**
 * The pages of a content folder that are no articles; none if it has no folder `pages/`.
 * @throws if one cannot be taken, naming its file and the reason.
 */
export async function loadSitePages(folder: string, site: SiteConfig): Promise<StandingPage[]> {
  const names = await readdir(join(folder, 'pages'), { recursive: true }).catch(() => []);
  const paths = names.map((name) => `pages/${name.replaceAll('\\', '/')}`);
  const files = paths.filter((path) => kindOf(path) === 'page');
  if (files.length === 0) return [];
  const read = files.map(async (path) => ({ path, body: await readFile(join(folder, path)) }));
  const { parseStandingPages } = await import('../../functions/ingest/standing-pages.ts');
  return parseStandingPages(await Promise.all(read), site);
}

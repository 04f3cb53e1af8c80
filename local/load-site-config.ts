import { join } from 'node:path';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { readJsonFile } from './read-json-file.ts';

/** `site.json` of the content folder; defaults serve if there is none. */
export async function loadSiteConfig(folder: string): Promise<{ site: SiteConfig; unknown: string[] }> {
  const json = (await readJsonFile(join(folder, 'site.json'))) ?? {};
  const { parseSiteConfig, unknownSiteFields } = await import('../functions/shared/article/site-config.ts');
  return { site: parseSiteConfig(json), unknown: unknownSiteFields(json) };
}

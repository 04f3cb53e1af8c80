import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSiteConfig, type SiteConfig, unknownSiteFields } from '../functions/article/site-config.ts';

/** `site.json` of the content folder; defaults serve where there is none. */
export async function loadSiteConfig(folder: string): Promise<{ site: SiteConfig; unknown: string[] }> {
  const path = join(folder, 'site.json');
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '{}';
    throw new Error(`${path} cannot be read: ${cause.message}`, { cause });
  });
  const json = parseJson(text, path);
  return { site: parseSiteConfig(json), unknown: unknownSiteFields(json) };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { cacheControl } from '../../functions/site/http/headers.ts';
import { MOST_READ } from '../../functions/site/http/negotiate.ts';
import {
  CAMPAIGN_PARAMETERS,
  type PathReads,
  whatPathsRead,
} from '../../functions/site/http/what-paths-read.ts';

/** What an article's own address can be asked for; the first is for browsers, which name none of the others. */
export const MEDIA_TYPES = ['text/html', 'application/json', 'text/markdown'];

/** The edge function with what it must know of the site put in front of it. */
export function edgeCode(
  { languages, defaultLanguage }: Pick<SiteConfig, 'languages' | 'defaultLanguage'>,
  domain = '',
): string {
  const known = {
    LANGUAGES: languages,
    FALLBACK: defaultLanguage,
    MEDIA_TYPES,
    HOST: domain,
    // As the site answers, so that it makes no difference who does.
    CACHE_CONTROL: cacheControl.redirect,
    MOST_READ,
    CAMPAIGN: CAMPAIGN_PARAMETERS,
  };
  const constants = Object.entries(known).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
  );
  const reads = `const READS = [\n${whatPathsRead(languages).map(asCode).join('')}];\n`;
  return constants.join('') + reads + readFileSync(join(import.meta.dirname, 'viewer-request.js'), 'utf8');
}

const asCode = ({ path, parameters, headers }: PathReads) =>
  `  { path: ${path}, parameters: ${JSON.stringify(parameters)}, headers: ${JSON.stringify(headers)} },\n`;

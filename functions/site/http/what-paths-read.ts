import type { Language } from '../../shared/article/language.ts';

/** What links of campaigns carry, and redirects keep: the names that analytics agree on. */
export const CAMPAIGN_PARAMETERS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
] as const;

/** The place in a list, on pages. */
export const PLACE_PARAMETERS = ['after', 'before'] as const;

export interface PathReads {
  path: RegExp;
  /** Of the query; `all` where what is not known is refused by name. */
  parameters: readonly string[] | 'all';
  headers: readonly ('accept' | 'accept-language')[];
}

/** Files that stand at one address, in one form for everybody. */
const FILES = 'sitemap\\.xml|robots\\.txt|llms\\.txt|healthz|favicon\\.ico|apple-touch-icon\\.png';

/**
 * What an answer depends on besides its path and host; the first entry that fits a path counts. The edge takes everything
 * else away before it asks its cache (cdk/edge/viewer-request.js), so that nothing which is added to an address has an answer made anew.
 */
export function whatPathsRead(languages: readonly Language[]): PathReads[] {
  const language = `(?:${languages.join('|')})`;
  const redirected = [...PLACE_PARAMETERS, ...CAMPAIGN_PARAMETERS];
  return [
    { path: /^\/api\/v1\//, parameters: 'all', headers: [] },
    { path: new RegExp(`^/(?:(?:${FILES})$|(?:api|assets|\\.well-known)/)`), parameters: [], headers: [] },
    {
      path: new RegExp(`^/${language}/(?:tags/.+|sections/[^/]+|\\d{4}/\\d{2}(?:/\\d{2})?/?)?$`),
      parameters: PLACE_PARAMETERS,
      headers: [],
    },
    {
      path: new RegExp(`^/${language}/(?:articles|pages)/[^/]+\\.(?:json|md)$`),
      parameters: [],
      headers: [],
    },
    { path: new RegExp(`^/${language}/articles/[^/]+$`), parameters: [], headers: ['accept'] },
    { path: new RegExp(`^/${language}/(?:[^/]+/)*[^/]+$`), parameters: [], headers: [] },
    // What leads somewhere else, or is not there and says so in the reader's language.
    { path: /^/, parameters: redirected, headers: ['accept-language'] },
  ];
}

/** The part of a query that a redirect keeps, from `?` on: each name once, in one order, as it was sent. */
export function campaignOf(search: string): string {
  const given = search.slice(1).split('&');
  const kept = CAMPAIGN_PARAMETERS.flatMap((name) => given.find((one) => one.startsWith(`${name}=`)) ?? []);
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

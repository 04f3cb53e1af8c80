import { createHash } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { Alternate } from '../alternates.ts';

/**
 * How long answers may be kept, in seconds: by browsers and by the edge (RFC 9111), and while or where the
 * origin fails to give a newer one (RFC 5861). docs/http-api.md has them as a table.
 */
export const cacheControl = {
  page: 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  list: 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  data: 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  changes: 'public, max-age=10, s-maxage=10, stale-if-error=86400',
  feed: 'public, max-age=300, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
  news: 'public, max-age=300, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
  sitemap: 'public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800',
  document: 'public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800',
  redirect: 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
  moved: 'public, max-age=86400, s-maxage=86400',
  missing: 'public, max-age=30, s-maxage=30',
  asset: 'public, max-age=31536000, immutable',
  none: 'no-store',
} as const;

/** What every answer says of itself: {@link withSiteHeaders}. */
export type SiteHeaders = Promise<Readonly<Record<string, string>>>;

/**
 * Nothing runs, nothing is framed, and only pictures come from elsewhere. As Hono's middleware writes it, which would set a
 * dozen headers of each answer one after the other.
 */
export async function siteHeaders(baseUrl: string): SiteHeaders {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      // Nothing of a page fetches; programs that look a page over from within it do (Lighthouse reads robots.txt).
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      // A page over TLS asks for pictures over TLS, whatever the address says (W3C Mixed Content, 2 and 4.1).
      imgSrc: ["'self'", 'https:', ...(baseUrl.startsWith('https:') ? [] : ['http:'])],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Not for the subdomains: they are not ours to promise for. `hstsIncludeSubDomains` in cdk.json does, at the edge.
    strictTransportSecurity: baseUrl.startsWith('https:') && 'max-age=63072000',
    referrerPolicy: 'strict-origin-when-cross-origin',
    crossOriginOpenerPolicy: 'same-origin',
    // Pages and JSON are for everybody.
    crossOriginResourcePolicy: 'cross-origin',
    permissionsPolicy: {
      browsingTopics: [],
      camera: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
    },
    xFrameOptions: 'DENY',
  });
  const empty = new Hono().use(headers).get('/', (context) => context.body(null));
  return Object.fromEntries((await empty.request('/')).headers);
}

/** Adds them where they are not there yet: what is kept has them (kept-answers.ts). */
export function withSiteHeaders(given: SiteHeaders): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const headers = await given;
    if (context.res.headers.has('x-content-type-options')) return;
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  };
}

/** What pages of other sites may read of an answer. */
export const EXPOSED_HEADERS = ['ETag', 'Link', 'Content-Language'];

/** Of what programs get: pages of other sites may read it, for nothing here knows who asks. */
export const READABLE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED_HEADERS.join(','),
} as const;

/** What a 304 repeats of the answer it stands for: what RFC 9110 (15.4.5) demands, and this. */
const REPEATED = [
  ...RETAINED_304_HEADERS,
  'content-language',
  'link',
  'x-robots-tag',
  'access-control-allow-origin',
  'access-control-expose-headers',
];

/** Strong tags over the bytes of an answer, so that equal answers have equal tags on every machine. */
export const entityTags = (): MiddlewareHandler => etag({ retainedHeaders: REPEATED, generateDigest });

/** @param header In small letters. */
export const isRepeated = (header: string): boolean => REPEATED.includes(header);

/** Of node itself: Web Crypto would be loaded for it. */
const generateDigest = (bytes: Uint8Array): ArrayBuffer =>
  new Uint8Array(createHash('sha1').update(bytes).digest()).buffer;

/** As {@link entityTags} writes it. */
export const entityTag = (body: Uint8Array): string => `"${createHash('sha1').update(body).digest('hex')}"`;

/** The value of `Link` that tells of alternates what `<link hreflang>` does in a page (RFC 8288). */
export function alternatesLink(alternates: readonly Alternate[]): string {
  return alternates
    .map(({ language, url }) => `<${url}>; rel="alternate"; hreflang="${language}"`)
    .join(', ');
}

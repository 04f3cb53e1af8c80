import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Alternate } from './addresses.ts';

/** How long answers may be kept (RFC 9111; `stale-while-revalidate` of RFC 5861), in seconds. */
export const cacheControl = {
  page: 'public, max-age=60, stale-while-revalidate=300',
  redirect: 'public, max-age=60',
  missing: 'public, max-age=30',
  asset: 'public, max-age=31536000, immutable',
  none: 'no-store',
} as const;

/** Nothing runs, nothing is framed, and only pictures come from elsewhere. */
export function siteHeaders(baseUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'https:', 'http:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: baseUrl.startsWith('https:') && 'max-age=63072000; includeSubDomains',
    referrerPolicy: 'strict-origin-when-cross-origin',
    crossOriginOpenerPolicy: 'same-origin',
    // Pages and JSON are for everybody.
    crossOriginResourcePolicy: 'cross-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    xFrameOptions: 'DENY',
  });
}

/** The value of `Link` that tells of alternates what `<link hreflang>` does in a page (RFC 8288). */
export function alternatesLink(alternates: readonly Alternate[]): string {
  return alternates
    .map(({ language, url }) => `<${url}>; rel="alternate"; hreflang="${language}"`)
    .join(', ');
}

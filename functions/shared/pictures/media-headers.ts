/** What is under a name in `media/` never changes: browsers keep it for a year. */
export const MEDIA_CACHE_CONTROL = 'public, max-age=31536000, immutable';

/**
 * How readers get pictures beside that, from the edge as from a laptop: by nobody's guess of what they are, for other
 * sites too, and as a page of their own they run nothing.
 */
export const MEDIA_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'; sandbox",
} as const;

import type { Context } from 'hono';
import { cacheControl } from './headers.ts';
import { campaignOf } from './what-paths-read.ts';

/** To what the request's Accept-Language chose, with what the link it came by says of its campaign. */
export function redirectByLanguage(context: Context, path: string): Response {
  context.header('Vary', 'Accept-Language');
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(path + campaignOf(new URL(context.req.url).search), 302);
}

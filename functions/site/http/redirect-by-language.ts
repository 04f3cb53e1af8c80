import type { Context } from 'hono';
import { cacheControl } from './headers.ts';

/** To what the request's Accept-Language chose. */
export function redirectByLanguage(context: Context, path: string): Response {
  context.header('Vary', 'Accept-Language');
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(path, 302);
}

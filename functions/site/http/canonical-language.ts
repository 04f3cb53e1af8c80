import type { MiddlewareHandler } from 'hono';
import { type Language, parseLanguage } from '../../shared/article/language.ts';
import { cacheControl } from './headers.ts';

/** What stands first in addresses without a language; they have the form of a tag, of which Intl takes its time to judge. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(['api', 'articles', 'assets']);

/** `/FR/tags/port` and `/fr-MA/tags/port` lead to `/fr/tags/port`, where the site is in this language. */
export function canonicalLanguages(languages: readonly Language[]): MiddlewareHandler {
  return async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const [, first = '', ...rest] = pathname.split('/');
    // A language alone is a front page (lists/list-routes.tsx).
    const isKnown = NO_LANGUAGES.has(first) || languages.includes(first);
    const isInside = !isKnown && rest.some((part) => part !== '');
    const meant = isInside ? parseLanguage(first) : undefined;
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (meant === undefined || !languages.includes(meant) || !isRead) return next();
    context.header('Cache-Control', cacheControl.moved);
    return context.redirect(`/${[meant, ...rest].join('/')}${search}`, 308);
  };
}

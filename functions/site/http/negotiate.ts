import type { Context } from 'hono';
import { detectFromHeader } from 'hono/language';
import type { Language } from '../../shared/article/language.ts';

/**
 * The best of `offered` by the request's Accept-Language (RFC 9110, 12.5.4; RFC 4647 lookup, so that `ar-MA`
 * takes `ar`), else `fallback`.
 */
export function negotiate(context: Context, offered: readonly Language[], fallback: Language): Language {
  const found = detectFromHeader(context, {
    order: ['header'],
    caches: false,
    ignoreCase: true,
    lookupFromHeaderKey: 'accept-language',
    lookupQueryString: '',
    lookupCookie: '',
    lookupFromPathIndex: 0,
    supportedLanguages: [...offered],
    fallbackLanguage: fallback,
  });
  return found ?? fallback;
}

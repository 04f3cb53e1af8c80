import type { Context } from 'hono';
import type { Language } from '../../shared/article/language.ts';

/** Characters of Accept-Language that are read: browsers send half of it, and the edge has a millisecond for it. */
export const MOST_READ = 300;

/** The best of `offered` by the request's Accept-Language, else `fallback`. */
export function negotiate(context: Context, offered: readonly Language[], fallback: Language): Language {
  return bestLanguage(context.req.header('Accept-Language') ?? '', offered, fallback);
}

interface LanguageRange {
  /** Lower case, or `*`. */
  tag: string;
  /** 0 is what the reader does not want. */
  q: number;
}

/**
 * RFC 9110, 12.5.4, with the lookup of RFC 4647, so that `ar-MA` takes `ar`. A language of weight 0 is given only if all
 * are refused. As the edge does it (cdk/edge/viewer-request.js).
 */
function bestLanguage(header: string, offered: readonly Language[], fallback: Language): Language {
  const ranges = header.slice(0, MOST_READ).toLowerCase().split(',').map(parseRange);
  const wanted = ranges
    .filter(({ q }) => q > 0)
    .flatMap(({ tag, q }) => {
      const language = offered.find((one) => isFor(tag, one));
      return language === undefined ? [] : { language, q };
    });
  const [best] = wanted.sort((one, other) => other.q - one.q);
  if (best !== undefined) return best.language;
  const isRefused = (language: Language) => {
    const own = ranges.some(({ tag }) => isFor(tag, language));
    return ranges.some(({ tag, q }) => q === 0 && (own ? isFor(tag, language) : tag === '*'));
  };
  return [fallback, ...offered].find((language) => !isRefused(language)) ?? fallback;
}

function isFor(tag: string, language: Language): boolean {
  const offered = language.toLowerCase();
  return tag === offered || tag.startsWith(`${offered}-`);
}

/** A weight that is none counts as none given. */
function parseRange(text: string): LanguageRange {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((part) => part.startsWith('q='));
  const q = weight === undefined ? 1 : Number.parseFloat(weight.slice(2));
  return { tag, q: Number.isNaN(q) ? 1 : q };
}

import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** What a version of an article is given as; the page is what everybody gets who does not ask for another. */
export type Format = 'html' | 'json' | 'md';

const FORMATS: Record<string, Format> = {
  'text/html': 'html',
  'application/json': 'json',
  'text/markdown': 'md',
};

/**
 * The format a request would rather have by its Accept header (RFC 9110, 12.5.1). hono/accepts passes wildcards
 * over, which here stand for the page too.
 */
export function negotiateFormat(context: Context): Format {
  const supports = Object.keys(FORMATS);
  const type = accepts(context, { header: 'Accept', supports, default: 'text/html', match: bestType });
  return FORMATS[type] ?? 'html';
}

interface MediaRange {
  /** `text/*` */
  type: string;
  q: number;
}

/** Of equal weight, the one that is asked for more exactly: `application/json, *\/*` means JSON. */
function bestType(ranges: MediaRange[], config: { supports: string[]; default: string }): string {
  let best = { type: config.default, weight: 0, exactness: 0 };
  for (const type of config.supports) {
    const { q: weight, exactness } = rangeFor(type, ranges);
    const isBetter = weight > best.weight || (weight === best.weight && exactness > best.exactness);
    if (weight > 0 && isBetter) best = { type, weight, exactness };
  }
  return best.type;
}

/** The range that says how welcome a type is: the most exact that covers it. */
function rangeFor(type: string, ranges: MediaRange[]): { q: number; exactness: number } {
  const names = ['*/*', `${type.slice(0, type.indexOf('/'))}/*`, type];
  let found = { q: 0, exactness: -1 };
  for (const range of ranges) {
    const exactness = names.indexOf(range.type.toLowerCase());
    if (exactness > found.exactness) found = { q: range.q, exactness };
  }
  return found;
}

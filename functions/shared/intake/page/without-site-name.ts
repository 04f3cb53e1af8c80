import { lettersOf } from './text/tree.ts';

/** A longer line is no title. */
const LONGEST = 500;
const SEPARATOR = /\s+[-–—|·•»:]+\s+|\s*\|\s*/g;

/** "Ferry leaves - The Port Daily" is "Ferry leaves", in The Port Daily or below that headline. */
export function withoutSiteName(title: string, siteNames: readonly string[], headline?: string): string {
  if (title.length > LONGEST) return title;
  const names = new Set(siteNames.map(lettersOf).filter((name) => name !== ''));
  const shown = lettersOf(headline ?? '');
  for (const { 0: separator, index } of title.matchAll(SEPARATOR)) {
    const [begin, end] = [title.slice(0, index).trim(), title.slice(index + separator.length).trim()];
    if (begin === '' || end === '') continue;
    if (names.has(lettersOf(end)) || (shown !== '' && lettersOf(begin) === shown)) return begin;
    if (names.has(lettersOf(begin)) || (shown !== '' && lettersOf(end) === shown)) return end;
  }
  return title;
}

import type { Element, Root } from 'hast';
import { ancestorsOf, elementsIn, hasTag, lineOf } from './text/tree.ts';

/** What a page shows of its article's author and time, for readers. */
export interface Byline {
  authors: string[];
  published?: string;
  modified?: string;
}

/** By microdata, `rel`, microformats and the classes of common systems. */
const AUTHOR = /^(?:author|p-author|fn|byline__name|field--name-uid|(?:[\w-]+[-_])?author(?:[-_]name)?)$/i;

const AUTHORS = 10;
const LOOKED_AT = 20;

/** Microdata, microformats (h-entry, hAtom) and the times of common themes. */
export function readByline(page: Root): Byline {
  const marks = (node: Element) =>
    [node.properties.rel, node.properties.itemProp, node.properties.className].flat().map(String);
  const has =
    (...names: string[]) =>
    (node: Element) =>
      marks(node).some((mark) => names.includes(mark));
  const isOfText = (node: Element) =>
    !ancestorsOf(page, node).some(
      (around) =>
        hasTag('aside', 'nav', 'footer')(around) || /comment|related/i.test(marks(around).join(' ')),
    );
  const inText = (passes: (node: Element) => boolean) =>
    elementsIn(page, passes, 'not').slice(0, LOOKED_AT).filter(isOfText);
  const named = inText((node) => marks(node).some((mark) => AUTHOR.test(mark))).map((node) => {
    const [name] = elementsIn(node, has('name', 'fn', 'author', 'url'), 'not');
    return lineOf(name ?? node).replace(/^(?:posted by|by|par|بقلم)[\s:]+/i, '');
  });
  const authors = named.filter((name) => name !== '' && name.length < 100);
  const times = inText(
    (node) => node.tagName === 'time' || (node.tagName === 'abbr' && has('published', 'updated')(node)),
  );
  const timeOf = (...names: string[]) => {
    const [time] = times.filter(has(...names));
    return time && timeIn(time);
  };
  const published =
    timeOf('datePublished', 'published', 'dt-published', 'entry-date') ?? pubdate(times) ?? only(times);
  const modified = timeOf('dateModified', 'updated', 'dt-updated');
  return {
    authors: [...new Set(authors)].slice(0, AUTHORS),
    ...(published && { published }),
    ...(modified && { modified }),
  };
}

/** HTML had an attribute for it once. */
function pubdate(times: readonly Element[]): string | undefined {
  const time = times.find(({ properties }) => 'pubdate' in properties || 'pubDate' in properties);
  return time && timeIn(time);
}

/** Microformats of old hold it in the title. */
const timeIn = (time: Element) =>
  String(time.properties.dateTime ?? '') || String(time.properties.title ?? '') || lineOf(time);

/** A single time with a year is when the article came out; of several nobody can tell. */
function only([time, ...others]: readonly Element[]): string | undefined {
  if (time === undefined || others.length > 0) return undefined;
  const value = String(time.properties.dateTime ?? '');
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? value : undefined;
}

import { finishBody, type ParsedBody } from '../body.ts';
import type { ArticleFields } from '../fields/article-fields.ts';
import { parseHtmlPage } from '../parse-html.ts';
import { resolveAddress, resolveAddresses } from '../resolve-addresses.ts';
import { withinTime } from '../within-time.ts';
import { pageFields } from './fields.ts';
import { type PageHead, readHead } from './head.ts';
import { findLinkedArticle, type LinkedArticle } from './json-ld.ts';
import { isPriced, namesIn, textIn } from './linked-facts.ts';
import { mainText } from './main-text.ts';
import { readByline } from './read-byline.ts';
import { takeLeadImage } from './take-lead-image.ts';
import { findHeadline } from './text/find-headline.ts';
import { findPageNumber, type PageNumber } from './text/number-pages.ts';
import { lineOf } from './text/tree.ts';

export interface ParsedPage {
  /** From its own metadata; `originalUrl` is its canonical link, `language` what its template says. */
  fields: ArticleFields;
  body: ParsedBody;
  head: PageHead;
  /** What of its metadata was not read, for the newsroom. */
  notes: string[];
  /** The page is one of several of its article. */
  part?: PageNumber;
}

export interface PageOptions {
  /** Where the page was fetched from; relative links are resolved against it. */
  url?: string;
  /** Dates without an offset are in it. */
  timeZone: string;
}

/**
 * An article out of a page as it stands on a site. Scripts and whatever else would run are left out: the page
 * holds its own for good reasons.
 * @throws {Rejection} where no text is found, or it is too much to work on.
 */
export function parsePage(html: string, options: PageOptions): ParsedPage {
  return withinTime(() => readPage(html, options));
}

function readPage(html: string, { url, timeZone }: PageOptions): ParsedPage {
  const page = parseHtmlPage(html);
  const head = { ...readHead(page), byline: readByline(page) };
  const linked = findLinkedArticle(head.linkedData);
  const base = baseOf(head, url);
  // Who writes `base` says where its files are.
  const isFile = url === undefined && head.base === undefined;
  const address = url ?? head.canonical ?? base;
  const part = findPageNumber(page, address);
  const { titles, siteNames, summary, articleBody } = known(head, linked);
  const headline = findHeadline(page, titles, siteNames);
  const { fields, notes } = pageFields(
    { ...head, ...(headline && { heading: lineOf(headline) }) },
    { base, isFile },
    timeZone,
  );
  const text = mainText(page, {
    headline,
    title: titles[0],
    summary,
    articleBody,
    address,
    price: priceOf(head, linked),
  });
  resolveAddresses(text, base, isFile);
  // A page names the size that is meant to be shown elsewhere; a feed may name one for lists.
  const image = fields.image && { ...takeLeadImage(text, fields.image), url: fields.image.url };
  // A heading at the top is the page's headline, whatever words its metadata have for it.
  const { html: bodyHtml } = finishBody(text, 'drop');
  return {
    fields: { ...fields, ...(image && { image }) },
    body: { html: bodyHtml },
    head,
    notes,
    ...(part && { part }),
  };
}

/** What the metadata say of the text. */
function known(head: PageHead, linked: LinkedArticle | undefined) {
  const meta = (...names: string[]) => names.flatMap((name) => head.metas.get(name) ?? []);
  const own = (name: string) => (linked === undefined ? undefined : textIn(linked.article, name));
  const titles = [own('headline'), ...meta('og:title', 'twitter:title'), head.title];
  const siteNames = [
    ...meta('og:site_name', 'application-name'),
    ...(linked ? namesIn(linked, 'publisher') : []),
  ];
  const [summary] = [
    own('description'),
    ...meta('og:description', 'twitter:description', 'description'),
  ].filter(Boolean);
  return {
    titles: titles.filter((title) => title !== undefined),
    siteNames,
    summary,
    articleBody: own('articleBody'),
  };
}

/** In JSON-LD, in microdata, or as Facebook's "article:content_tier". */
function priceOf({ metas }: PageHead, linked: LinkedArticle | undefined) {
  const says = (name: string, pattern: RegExp) =>
    metas.get(name)?.some((value) => pattern.test(value)) ?? false;
  return {
    isPriced:
      (linked !== undefined && isPriced(linked)) ||
      says('isaccessibleforfree', /^(?:false|no|0)$/i) ||
      says('article:content_tier', /^(?:locked|metered)$/i),
    wordCount: Number(linked?.article.wordCount) || undefined,
  };
}

/** `<base>` says it, else where the page came from or says it stands. */
function baseOf({ base, canonical, metas }: PageHead, url: string | undefined): string | undefined {
  const [address] = [url, canonical, ...(metas.get('og:url') ?? [])].filter(
    (candidate): candidate is string => candidate !== undefined && /^https?:\/\//i.test(candidate),
  );
  const found = base === undefined ? address : resolveAddress(base, address);
  return found !== undefined && /^https?:\/\//i.test(found) ? found : undefined;
}

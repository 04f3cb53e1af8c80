import { finishBody, type ParsedBody } from '../body.ts';
import type { ArticleFields } from '../fields/article-fields.ts';
import { parseHtmlPage } from '../parse-html.ts';
import { resolveAddress, resolveAddresses } from '../resolve-addresses.ts';
import { withinTime } from '../within-time.ts';
import { pageFields } from './fields.ts';
import { type PageHead, readHead } from './head.ts';
import { mainText } from './main-text.ts';
import { takeLeadImage } from './take-lead-image.ts';

export interface ParsedPage {
  /** From its own metadata; `originalUrl` is its canonical link, `language` what its template says. */
  fields: ArticleFields;
  body: ParsedBody;
  head: PageHead;
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
  const head = readHead(page);
  const base = baseOf(head, url);
  const fields = pageFields(head, base, timeZone);
  const text = mainText(page);
  resolveAddresses(text, base);
  const image = fields.image && takeLeadImage(text, fields.image);
  // A heading at the top is the page's headline, whatever words its metadata have for it.
  const { html: bodyHtml } = finishBody(text, 'drop');
  return { fields: { ...fields, ...(image && { image }) }, body: { html: bodyHtml }, head };
}

/** `<base>` says it, else where the page came from or says it stands. */
function baseOf({ base, canonical, metas }: PageHead, url: string | undefined): string | undefined {
  const [address] = [url, canonical, ...(metas.get('og:url') ?? [])].filter(
    (candidate): candidate is string => candidate !== undefined && /^https?:\/\//i.test(candidate),
  );
  const found = base === undefined ? address : resolveAddress(base, address);
  return found !== undefined && /^https?:\/\//i.test(found) ? found : undefined;
}

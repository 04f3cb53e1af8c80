import { decodeBody } from '../../shared/intake/decode-body.ts';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import type { ParsedPage } from '../../shared/intake/page/parse-page.ts';
import { describePart } from '../../shared/intake/page/text/number-pages.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import type { Fetcher } from '../fetch/fetcher.ts';

/**
 * The article on the page an item links to.
 * @throws {Rejection} if there is no such page, or no article on it.
 * @throws {FetchFailure} if it may be there the next time.
 */
export async function readPage(
  url: string | undefined,
  { fetch, timeZone }: { fetch: Fetcher; timeZone: string },
): Promise<ParsedPage> {
  if (url === undefined)
    throw new Rejection('the item links to no page, and its text is to be read from there');
  const { status, body, headers, url: found } = await fetch({ url, kind: 'page' });
  if (status === 404 || status === 410) throw new Rejection(`its page ${url} answers ${status}`);
  if (status !== 200) throw new FetchFailure(`its page ${url} answers ${status}`);
  // As much code as all the rest of a poll, which most feeds have no need of.
  const { parsePage } = await import('../../shared/intake/page/parse-page.ts');
  const page = parsePage(decodeBody(body, { contentType: headers['content-type'] }), {
    url: found,
    timeZone,
  });
  if (page.part !== undefined) throw new Rejection(`its page ${url} is a part: ${describePart(page.part)}`);
  return page;
}

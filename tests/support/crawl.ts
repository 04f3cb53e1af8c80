/** What a crawl asks; the path has its query. */
export type Get = (path: string) => Promise<Response>;

export interface Crawled {
  /** Paths that were asked, with what they answered. */
  statuses: Map<string, number>;
  /** `404 /fr/tags/x, from /fr/`. */
  dead: string[];
}

/** A crawl that finds no end is a fault of its own. */
const MOST_PATHS = 20_000;
/** Of articles that there might be. */
const EXAMPLES = '/api/openapi.json';
const REDIRECTS = new Set([301, 302, 307, 308]);
const TEXT = /html|xml|json|text/;

/**
 * Follows every link of a site: of pages, feeds, sitemaps and texts, redirects too. All that leads elsewhere is left alone.
 * @throws if there are more paths than a site of this size can have.
 */
export async function crawl(get: Get, baseUrl: string, from: readonly string[]): Promise<Crawled> {
  const statuses = new Map<string, number>();
  const dead: string[] = [];
  const waiting = from.map((path) => ({ path, source: 'the start' }));
  const known = new Set(from);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, source } = next;
    if (known.size > MOST_PATHS) throw new Error(`${known.size} paths, the last one ${path}, from ${source}`);
    const answer = await get(path);
    statuses.set(path, answer.status);
    const isRead = answer.ok && path !== EXAMPLES && TEXT.test(answer.headers.get('Content-Type') ?? '');
    const text = isRead ? await answer.text() : '';
    const type = answer.headers.get('Content-Type') ?? '';
    const location = REDIRECTS.has(answer.status) ? [answer.headers.get('Location') ?? ''] : [];
    if (!answer.ok && location.length === 0) dead.push(`${answer.status} ${path}, from ${source}`);
    for (const link of [
      ...location,
      ...(type.startsWith('text/html') ? hrefsIn(text) : addressesIn(text, baseUrl)),
    ]) {
      const to = pathOf(link, baseUrl + path, baseUrl);
      if (to === undefined || known.has(to)) continue;
      known.add(to);
      waiting.push({ path: to, source: path });
    }
  }
  return { statuses, dead };
}

/** Of a page. */
const hrefsIn = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => decoded(link));

/** Of what is no page: whole addresses, wherever they stand, in escaped HTML too. */
function addressesIn(text: string, baseUrl: string): string[] {
  const [, ...behind] = decoded(decoded(text)).split(baseUrl);
  return behind.map((rest) => baseUrl + (/^[^\s"'<>)`\\{}]*/.exec(rest)?.[0] ?? ''));
}

const SIGNS: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => SIGNS[name] ?? '');

function pathOf(link: string, page: string, baseUrl: string): string | undefined {
  if (!URL.canParse(link, page)) return undefined;
  const { origin, pathname, search } = new URL(link, page);
  return origin === baseUrl ? pathname + search : undefined;
}

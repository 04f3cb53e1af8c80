import type { Language } from '../../functions/shared/article/language.ts';
import { articlePath, tagPath } from '../../functions/site/paths.ts';
import { askPage } from './ask-page.ts';
import type { SmokeArticle } from './smoke-article.ts';
import { type SmokeCheck, seen } from './smoke-check.ts';

/** What every page must carry, and a word of what each must say. */
const HEADERS: Record<string, RegExp> = {
  'content-security-policy': /default-src 'none'/,
  'strict-transport-security': /max-age=\d{7}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /./,
  'x-frame-options': /^DENY$/i,
};

const REFUSED =
  'if it is 403, the access control of CloudFront does not sign this path as Lambda reads it: say so in an issue';

/** Reads the article through the edge in each language, and the lists of its tags. */
export async function checkPages(
  address: string,
  article: SmokeArticle,
  languages: readonly Language[],
): Promise<SmokeCheck[]> {
  const pages = languages.map((language) => checkPage(address, article, language));
  const tags = languages
    .slice(0, 1)
    .flatMap((language) =>
      article.tags.map((tag) => checkTag(`${address}${tagPath(language, tag)}`, article)),
    );
  return Promise.all([...pages, ...tags]);
}

function checkPage(address: string, { id }: SmokeArticle, language: Language): Promise<SmokeCheck> {
  return seen(`page in ${language}`, async () => {
    const url = address + articlePath(language, id);
    const page = await askPage(url);
    if (page.status !== 200) return { outcome: 'failed', detail: `${page.status} at ${url}; ${REFUSED}` };
    const wrong = Object.entries(HEADERS).filter(
      ([name, value]) => !value.test(page.headers.get(name) ?? ''),
    );
    if (page.headers.get('content-language') !== language) wrong.push(['content-language', /./]);
    if (wrong.length > 0) {
      const said = wrong.map(([name]) => `${name}: ${page.headers.get(name) ?? '(none)'}`);
      return { outcome: 'failed', detail: `headers are not as the site sends them: ${said.join('; ')}` };
    }
    const again = await askPage(url, { 'If-None-Match': page.headers.get('etag') ?? '' });
    if (again.status !== 304) {
      return { outcome: 'warning', detail: `answers ${again.status} in place of 304 to its own ETag` };
    }
    return { outcome: 'ok', detail: page.headers.get('x-cache') ?? 'not by CloudFront' };
  });
}

function checkTag(url: string, { id }: SmokeArticle): Promise<SmokeCheck> {
  return seen(`path ${new URL(url).pathname}`, async () => {
    const { status, body } = await askPage(url);
    if (status !== 200) return { outcome: 'failed', detail: `${status}; ${REFUSED}` };
    if (!body.includes(id)) return { outcome: 'failed', detail: 'the article is not in the list of its tag' };
    return { outcome: 'ok', detail: 'signed and read as it is encoded' };
  });
}

/** A path that nobody asked for before, so that the edge cannot know it. */
export function checkGone(address: string, { id }: SmokeArticle, language: Language): Promise<SmokeCheck> {
  return seen('withdrawn', async () => {
    const { status } = await askPage(`${address}${articlePath(language, id)}.md`);
    return status === 410
      ? { outcome: 'ok', detail: 'its address answers 410' }
      : { outcome: 'failed', detail: `its address answers ${status} in place of 410` };
  });
}

/** Who is not CloudFront, or has no token, is turned away. */
export function checkTurnedAway(what: string, url: string, expected: number): Promise<SmokeCheck> {
  return seen(what, async () => {
    const { status } = await askPage(url);
    return status === expected
      ? { outcome: 'ok', detail: `${status}` }
      : { outcome: 'failed', detail: `${status} in place of ${expected} at ${url}` };
  });
}

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { createFetcher } from '../../../../functions/poll/fetch/safe-fetch.ts';
import { type FeedServer, startFeedServer } from '../../../support/feed-server.ts';
import { createPoller, feedsOf, type Poller } from '../poll-setup.ts';

export const file = (name: string) => readFileSync(`tests/fixtures/pictures/${name}`);
export const PLAIN = file('plain.jpg');
export const options = { userAgent: 'Dragoman (+test@example.org)' };
export const local = createFetcher({ ...options, allowPrivate: true, timeLimitMs: 60_000 });

export let server: FeedServer;
export let poller: Poller;
/** For the tests of the file that calls it. */
export function servePictures(): void {
  beforeEach(async () => {
    server = await startFeedServer({
      '/plain.jpg': { headers: { 'Content-Type': 'image/jpeg' }, body: PLAIN },
      '/alpha.png': { headers: { 'Content-Type': 'image/png' }, body: file('alpha.png') },
    });
    poller = createPoller();
  });
  afterEach(() => server.close());
}

export const copying = (more: object = {}) =>
  feedsOf({
    id: 'news',
    url: `${server.url}/news`,
    language: 'en',
    pictures: 'copy',
    credit: 'Agency',
    ...more,
  });
export const linking = () => feedsOf({ id: 'news', url: `${server.url}/news`, language: 'en' });

/** A feed of one item with this text, and what else is in it. */
export function serve(html: string, more = ''): void {
  const body = `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>N</title>
    <item><guid>1</guid><title>The harbour</title><pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate>${more}
    <description><![CDATA[${html}]]></description></item></channel></rss>`;
  server.serve('/news', { body });
}

/** What is in the inbox: the article, and the names beside it with their sizes. */
export async function taken() {
  const { objects } = await poller.store.list('inbox/');
  const text = objects.find(({ key }) => key.endsWith('.json'));
  const stored = text && (await poller.store.get(text.key));
  return {
    article: JSON.parse(new TextDecoder().decode(stored?.body) || '{}'),
    pictures: objects
      .filter(({ key }) => !key.endsWith('.json'))
      .map(({ key, size }) => [key.slice(key.lastIndexOf('/') + 1), size]),
  };
}

export const asked = (path: string) => server.requests.filter((request) => request.path === path);
export const text = (...images: string[]) =>
  `<p>It opens.</p>${images.map((src) => `<p><img src="${src}" alt="A"></p>`).join('')}`;

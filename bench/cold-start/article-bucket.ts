import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';

const TITLE = 'The harbour opens at dawn';
const SENTENCE = 'The first boats came in before the sun did, and the market filled with people and gulls. ';
const PUBLISHED_AT = '2026-01-05T06:00:00.000Z';
const ARTICLE: PublishedArticle = {
  id: 'harbour',
  revision: '1',
  sourceLanguage: 'en',
  publishedAt: PUBLISHED_AT,
  withdrawn: false,
  tags: ['sea'],
  cards: [],
  versions: Object.fromEntries(
    ['ar', 'fr', 'en'].map((language) => [
      language,
      {
        title: TITLE,
        bodyHtml: `<p>${SENTENCE.repeat(8)}</p>\n`.repeat(12),
        excerpt: SENTENCE,
        revision: '1',
        method: language === 'en' ? 'original' : 'machine',
        reviewed: false,
        charactersSent: 0,
        updatedAt: PUBLISHED_AT,
      },
    ]),
  ),
};

export interface ArticleBucket {
  url: string;
  title: string;
  server: Server;
}

/** S3 as the site sees it: one article of a thousand words in three languages under every key. */
export async function openArticleBucket(): Promise<ArticleBucket> {
  const body = JSON.stringify(ARTICLE);
  const headers = {
    ETag: '"1"',
    'Last-Modified': new Date(0).toUTCString(),
    'Content-Length': Buffer.byteLength(body),
  };
  const server = createServer((_, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, title: TITLE, server };
}

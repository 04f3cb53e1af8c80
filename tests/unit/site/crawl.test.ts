import { expect, test } from 'vitest';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { type Crawled, crawl } from '../../support/crawl.ts';
import { generateNewsroom } from '../../support/generated-newsroom.ts';
import { SITE_URL } from '../../support/test-site.ts';

const START = ['/', '/robots.txt', '/llms.txt', '/api/'];

async function crawlNewsroom(count: number): Promise<Crawled> {
  const { now, ...newsroom } = await generateNewsroom(count);
  const app = createSiteApp({ ...newsroom, baseUrl: SITE_URL, now: () => now });
  return crawl(async (path) => app.request(SITE_URL + path), SITE_URL, START);
}

test('a crawl of sixty articles in three languages finds no dead link, and all pages', async () => {
  const { statuses, dead } = await crawlNewsroom(60);
  expect(dead).toEqual([]);
  const found = (pattern: RegExp) => [...statuses.keys()].filter((path) => pattern.test(path)).length;
  expect(found(/^\/(ar|fr|en)\/articles\/[^/.]+$/)).toBeGreaterThan(140);
  expect(found(/^\/fr\/\d{4}\/\d{2}\/$/)).toBeGreaterThan(2);
  expect(found(/^\/fr\/\d{4}\/\d{2}\/\d{2}\/$/)).toBeGreaterThan(20);
  expect(found(/^\/fr\/\?after=/)).toBe(2);
  expect(found(/^\/(ar|fr|en)\/tags\//)).toBeGreaterThan(30);
  expect(found(/^\/(ar|fr|en)\/sections\/coast/)).toBeGreaterThan(3);
  expect(found(/\/pages\//)).toBe(4);
});

test('a dead link is found, wherever it stands', async () => {
  const pages: Record<string, string> = {
    '/': '<a href="/a">a</a><link href="b"/><img src="https://elsewhere.example/x"/>',
    '/a': '<a href="/c?x=1&amp;y=2">c</a>',
    '/b': '<a href="/moved">moved</a>',
    '/c?x=1&y=2': '<a href="#here">here</a><a href="mailto:a@b.example">mail</a>',
  };
  const get = async (path: string) => {
    if (path === '/moved') return new Response('', { status: 302, headers: { Location: '/nowhere' } });
    const html = pages[path];
    return new Response(html ?? '', {
      status: html === undefined ? 404 : 200,
      headers: { 'Content-Type': 'text/html' },
    });
  };
  const { statuses, dead } = await crawl(get, SITE_URL, ['/']);
  expect([...statuses.keys()]).toEqual(['/', '/a', '/b', '/c?x=1&y=2', '/moved', '/nowhere']);
  expect(dead).toEqual(['404 /nowhere, from /moved']);
});

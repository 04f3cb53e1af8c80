import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, test } from 'vitest';
import { cardName, prefixes } from '../../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { ARTICLES } from '../../../support/sitemap-site.ts';
import { openSite, SITE_URL } from '../../../support/test-site.ts';

const NOW = new Date('2026-03-15T12:00:00Z');
const END = new Date('2026-03-15T06:00:00Z');

interface Card {
  id: string;
  publishedAt: string;
  languages: string[];
}

const CARDS: Card[] = ARTICLES.filter(({ withdrawn }) => !withdrawn).map(({ id, publishedAt, versions }) => ({
  id,
  publishedAt,
  languages: Object.keys(versions),
}));

/** A site of cards, which are all that sitemaps are made of, some of whose articles have ended. */
async function siteOf(cards: readonly Card[], ended: readonly string[]) {
  const store = createMemoryObjectStore(() => NOW);
  for (const { id, publishedAt, languages } of cards) {
    const name = cardName(new Date(publishedAt), id);
    for (const language of languages) await store.put(`newest/${language}/${name}`, '{}');
  }
  for (const id of ended) await store.put(prefixes.ends + cardName(END, id), '{}');
  return openSite({ store, now: NOW });
}

/** What the index leads to, the news and the pages aside. */
async function listed(site: Awaited<ReturnType<typeof siteOf>>) {
  const index = Readable.from([await (await site.get('/sitemap.xml')).text()]);
  const paths = (await parseSitemapIndex(index)).map(({ url }) => url.slice(SITE_URL.length));
  return paths.filter((path) => !/\/(?:news|pages)-/.test(path));
}

test('a month whose articles have all ended is not in the index, and one with an article left is', async () => {
  expect(await listed(await siteOf(CARDS, ['end', 'harbour']))).toEqual([
    '/ar/sitemap-2026-03.xml',
    '/ar/sitemap-1969-12.xml',
    '/fr/sitemap-2026-03.xml',
    '/fr/sitemap-1969-12.xml',
    '/en/sitemap-2026-03.xml',
    '/en/sitemap-1969-12.xml',
  ]);
});

test('whichever articles have ended, the index leads to all others and to nothing that is not there', async () => {
  const shown = CARDS.filter(({ publishedAt }) => publishedAt <= NOW.toISOString());
  for (let choice = 0; choice < 2 ** shown.length; choice += 1) {
    const ended = shown.filter((_, index) => (choice >> index) % 2 === 1).map(({ id }) => id);
    const site = await siteOf(CARDS, ended);
    const found: string[] = [];
    for (const path of await listed(site)) {
      const answer = await site.get(path);
      expect([ended, path, answer.status]).toEqual([ended, path, 200]);
      found.push(...(await parseSitemap(Readable.from([await answer.text()]))).map(({ url }) => url));
    }
    const rest = shown.filter(({ id }) => !ended.includes(id));
    const expected = rest.flatMap(({ id, languages }) =>
      languages.map((language) => `${SITE_URL}/${language}/articles/${encodeURIComponent(id)}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  }
});

test('of a large month a day whose articles have all ended is not in the index', async () => {
  const many = Array.from({ length: 2900 }, (_, index) => {
    const time = new Date(Date.parse('2026-03-03T23:00:00Z') - index * 60_000).toISOString();
    return { id: `n${index}`, publishedAt: time, languages: ['fr'] };
  });
  const last = { id: 'last', publishedAt: '2026-03-09T08:00:00.000Z', languages: ['fr'] };
  const endedOn = (day: string) =>
    many.filter(({ publishedAt }) => publishedAt.startsWith(day)).map(({ id }) => id);
  expect(await listed(await siteOf([...many, last], ['last']))).toEqual([
    '/fr/sitemap-2026-03-03.xml',
    '/fr/sitemap-2026-03-02.xml',
    '/fr/sitemap-2026-03-01.xml',
  ]);
  expect(await listed(await siteOf([...many, last], endedOn('2026-03-01')))).toEqual([
    '/fr/sitemap-2026-03-09.xml',
    '/fr/sitemap-2026-03-03.xml',
    '/fr/sitemap-2026-03-02.xml',
  ]);
});

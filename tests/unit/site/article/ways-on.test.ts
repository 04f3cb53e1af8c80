import { expect, test } from 'vitest';
import { measureText } from '../../../../functions/shared/language/text/measure-text.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { readingMinutes } from '../../../../functions/site/article/reading-time.ts';
import { countCalls } from '../../../support/counting-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { siteOf } from '../../../support/site-of.ts';
import { openSite } from '../../../support/test-site.ts';

const harbour = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    publishedArticle(
      `h${i}`,
      { fr: { title: `Titre ${i}` } },
      { publishedAt: `2026-03-0${9 - i}T08:00:00.000Z`, tags: ['Port', 'Other'] },
    ),
  );

const moreIn = (html: string) =>
  [
    ...(/<nav class="topics".*<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/<a href="\/fr\/articles\/([^"]+)"/g),
  ].map(([, id]) => id);

test('below an article stand the newest four others of its first topic', async () => {
  const get = await siteOf(harbour(7));
  expect(moreIn(await get('/fr/articles/h0'))).toEqual(['h1', 'h2', 'h3', 'h4']);
  expect(moreIn(await get('/fr/articles/h2'))).toEqual(['h0', 'h1', 'h3', 'h4']);
  expect(moreIn(await get('/fr/articles/h6'))).toEqual(['h0', 'h1', 'h2', 'h3']);
  expect(moreIn(await (await siteOf(harbour(1)))('/fr/articles/h0'))).toEqual([]);
});

test('they are one LIST a topic and minute, whichever article is read; without a topic none', async () => {
  const { store, take } = countCalls(createMemoryObjectStore());
  await putArticles(store, [...harbour(7), publishedArticle('alone', { fr: {} })]);
  const read = async (id: string, now: string) => {
    take();
    const answer = await openSite({ store, now: new Date(now) }).get(`/fr/articles/${id}`);
    return { ...take(), more: moreIn(await answer.text()) };
  };
  expect(await read('alone', '2026-06-01T00:00:00Z')).toMatchObject({ lists: 0, gets: 1 });
  expect(await read('h0', '2026-06-01T00:00:00Z')).toMatchObject({ lists: 1, gets: 6 });
  expect(await read('h1', '2026-06-01T00:00:59Z')).toMatchObject({ lists: 0, gets: 1 });
  await putArticles(store, [
    publishedArticle('new', { fr: {} }, { publishedAt: '2026-05-01T08:00:00.000Z', tags: ['port'] }),
  ]);
  expect((await read('h0', '2026-06-01T00:00:59Z')).more).not.toContain('new');
  expect(await read('h0', '2026-06-01T00:01:00Z')).toMatchObject({
    lists: 1,
    more: ['new', 'h1', 'h2', 'h3'],
  });
});

test('an article whose topic cannot be listed is shown without others, and the error is told', async () => {
  const memory = createMemoryObjectStore();
  await putArticles(memory, harbour(2));
  const list = () => Promise.reject(new Error('the store is slow'));
  const site = openSite({ store: { ...memory, list } });
  const answer = await site.get('/fr/articles/h0');
  expect([answer.status, moreIn(await answer.text()), site.errors]).toEqual([200, [], ['the store is slow']]);
});

test('an article is handed on by plain links, whose parts cannot break out', async () => {
  const title = 'A & B "C" <d>?#é';
  const article = publishedArticle('port', { en: { title } });
  const share = ['whatsapp', 'telegram', 'facebook', 'x', 'linkedin', 'email'];
  const html = await (await siteOf([article], { share }))('/en/articles/port');
  const hrefs = [...html.matchAll(/<a href="([^"]*)" rel="external nofollow">/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&')),
  );
  const url = 'https://news.example/en/articles/port';
  expect(hrefs.map(({ host }) => host)).toEqual([
    'wa.me',
    't.me',
    'www.facebook.com',
    'x.com',
    'www.linkedin.com',
    '',
  ]);
  const [whatsapp, telegram, facebook, x, linkedin, email] = hrefs.map(({ searchParams }) =>
    Object.fromEntries(searchParams),
  );
  expect(whatsapp).toEqual({ text: `${title} ${url}` });
  expect([telegram, x]).toEqual([
    { url, text: title },
    { url, text: title },
  ]);
  expect([facebook, linkedin, email]).toEqual([{ u: url }, { url }, { subject: title, body: url }]);
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

test('a newsroom that wants no such links has none', async () => {
  const get = await siteOf([publishedArticle('port', { en: {} })], { share: [] });
  expect(await get('/en/articles/port')).not.toContain('class="meta share"');
});

test.each([
  ['fr', 'mot '.repeat(195 * 3), 3],
  ['ar', 'كلمة '.repeat(138 * 2), 2],
  ['en', 'word', 1],
  ['en', '<p class="a b c d">Don’t <b>stop</b>&nbsp;&amp;&#160;</p>'.repeat(228), 2],
  ['zh', '字'.repeat(510), 2],
  ['sw', 'neno '.repeat(184 * 4), 4],
])('a text in %s is read in as many minutes as its words take', (language, html, minutes) => {
  expect(readingMinutes(measureText(html), language)).toBe(minutes);
});

test.each([
  [1, 'القراءة: دقيقة واحدة'],
  [2, 'القراءة: دقيقتان'],
  [3, 'القراءة: 3 دقائق'],
  [11, 'القراءة: 11 دقيقة'],
])('%i minutes are counted as Arabic does', async (minutes, words) => {
  const bodyHtml = `<p>${'كلمة '.repeat(138 * minutes)}</p>`;
  const get = await siteOf([publishedArticle('a', { ar: { bodyHtml } })]);
  expect(await get('/ar/articles/a')).toContain(words);
});

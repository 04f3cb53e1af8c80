import { expect, test } from 'vitest';
import { readStanding } from '../../../../cli/read-standing.ts';
import type { ArticleStanding } from '../../../../functions/shared/standing/standing.ts';
import { putJson } from '../../../../functions/shared/store/json-object.ts';
import { figuresOf } from '../../../../local/content/article-figures.ts';
import { mapTakenArticles } from '../../../../local/content/taken-articles.ts';
import { readablePages } from '../../../../local/readable-pages.ts';
import { ARTICLES, createDesk, HARBOUR } from './setup.ts';

const PLACE = '?id=harbour&language=en';
type Desk = ReturnType<typeof createDesk>;

const standingOf = async ({ standing }: Desk, query = '') =>
  (await standing('harbour', query)) as ArticleStanding;
const statuses = ({ status, languages }: ArticleStanding) => ({
  article: status,
  ...Object.fromEntries(Object.entries(languages).map(([language, one]) => [language, one.status])),
});
const all = (status: string) => ({ article: status, ar: status, fr: status, en: status });
/** Handles one event of every stage that waits now. */
async function step({ pipeline }: Desk): Promise<void> {
  for (const key of pipeline.waiting.splice(0)) await pipeline.handle(key);
}

test('an article is received, then translated, then published', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  const seen = [];
  for (let i = 0; i < 4; i += 1) {
    seen.push(statuses(await standingOf(desk)));
    await step(desk);
  }
  expect(seen).toEqual([all('received'), all('translating'), all('translating'), all('published')]);
});

test('a language that was taken out of site.json is told of no more', async () => {
  const { post, pipeline } = createDesk();
  await post(PLACE, HARBOUR);
  await pipeline.drain();
  const site = { ...pipeline.site, languages: ['ar', 'en'] };
  const standing = await readStanding('harbour', { store: pipeline.store, site });
  expect(Object.keys(standing?.languages ?? {}).sort()).toEqual(['ar', 'en']);
  const file = { kind: 'article' as const, path: 'articles/harbour/en.md', modifiedAt: 0 };
  const standings = await mapTakenArticles(pipeline.store, site, [file], figuresOf);
  expect(readablePages(standings, new Date())).toEqual(['/ar/articles/harbour', '/en/articles/harbour']);
});

test('a published language says where its page is, since when, and of which revision', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.pipeline.drain();
  const { revision, sourceLanguage, receivedAt, languages, rejections } = await standingOf(desk);
  expect([sourceLanguage, receivedAt, rejections]).toEqual(['en', '2026-01-01T00:00:01.000Z', []]);
  expect(languages.fr).toEqual({
    status: 'published',
    page: { path: '/fr/articles/harbour', revision, updatedAt: '2026-01-01T00:00:01.000Z' },
  });
});

test('a new text is received in every language, whose pages stay', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.pipeline.drain();
  await desk.post(PLACE, HARBOUR.replace('opens', 'closes'));
  const standing = await standingOf(desk);
  expect(statuses(standing)).toEqual(all('received'));
  expect(standing.languages.ar?.page?.path).toBe('/ar/articles/harbour');
});

test('files that were written again and say the same are nothing new', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.post('?id=harbour&language=fr', HARBOUR.replace('harbour', 'port'));
  await desk.pipeline.drain();
  await desk.pipeline.store.put('inbox/harbour/en.md', HARBOUR);
  expect(statuses(await standingOf(desk))).toEqual(all('published'));
  await desk.pipeline.drain();
  expect(statuses(await standingOf(desk))).toEqual(all('published'));
});

test('a held language says why, in the language that is asked for', async () => {
  const desk = createDesk();
  await desk.post(PLACE, `${HARBOUR}\nOne two three four.\n`);
  await step(desk);
  await step(desk);
  const [key = ''] = desk.pipeline.waiting.filter((waiting) => waiting.startsWith('versions/harbour/fr/'));
  const stored = await desk.pipeline.store.get(key);
  const finding = { check: 'numbers', severity: 'error', message: 'en', messages: { fr: 'fr', ar: 'ar' } };
  const held = { ...JSON.parse(new TextDecoder().decode(stored?.body)), held: true, findings: [finding] };
  await desk.pipeline.store.put(key, JSON.stringify(held));
  await desk.pipeline.drain();
  expect(statuses(await standingOf(desk))).toEqual({ ...all('published'), article: 'held', fr: 'held' });
  for (const language of ['en', 'fr', 'ar']) {
    const { languages } = await standingOf(desk, `?language=${language}`);
    expect(languages.fr).toEqual({
      status: 'held',
      findings: [{ check: 'numbers', severity: 'error', message: language }],
    });
  }
  expect((await desk.request(`${ARTICLES}/harbour?language=de`)).status).toBe(400);
});

test('what could not be taken says why, until it is sent anew', async () => {
  const desk = createDesk();
  await desk.post(PLACE, '---\ntitle: [\n---\n');
  await desk.pipeline.drain();
  const standing = await standingOf(desk);
  expect(statuses(standing)).toEqual({ article: 'rejected', en: 'rejected' });
  expect(standing.languages.en?.reason).toMatch(/front matter/);
  expect(standing.rejections).toEqual([
    { file: 'en.md', language: 'en', reason: standing.languages.en?.reason, receivedAt: expect.any(String) },
  ]);
  await desk.post(PLACE, HARBOUR);
  const anew = await standingOf(desk);
  expect([anew.rejections, statuses(anew)]).toEqual([[], all('received')]);
  await desk.pipeline.drain();
  expect(statuses(await standingOf(desk))).toEqual(all('published'));
});

test('a rejected update leaves the other languages and every page as they were', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.post('?id=harbour&language=fr', HARBOUR.replace('harbour', 'port'));
  await desk.pipeline.drain();
  await desk.post(PLACE, '---\ntitle: [\n---\n');
  await desk.pipeline.drain();
  const standing = await standingOf(desk);
  expect(statuses(standing)).toEqual({ ...all('published'), article: 'rejected', en: 'rejected' });
  expect(standing.languages.en?.page?.path).toBe('/en/articles/harbour');
});

test('a text whose language nobody knows is rejected as a file', async () => {
  const desk = createDesk();
  await desk.post('?id=harbour', '---\ntitle: 12:30\n---\n\n14:45\n');
  await desk.pipeline.drain();
  const { status, languages, rejections } = await standingOf(desk);
  expect([status, languages]).toEqual(['rejected', {}]);
  expect(rejections[0]).toMatchObject({ file: 'article.md', reason: expect.stringContaining('no language') });
});

test('a withdrawn article is withdrawn in every language, and has no page', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.pipeline.drain();
  await desk.post(PLACE, HARBOUR.replace('title', 'withdrawn: true\ntitle'));
  await desk.pipeline.drain();
  const standing = await standingOf(desk);
  expect(statuses(standing)).toEqual(all('withdrawn'));
  expect(JSON.stringify(standing)).not.toContain('"page"');
});

test('an embargoed article is published without a page until its time', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR.replace('title', 'publishAt: 2100-01-01T00:00:00Z\ntitle'));
  await desk.pipeline.drain();
  const standing = await standingOf(desk);
  expect([standing.publishedAt, statuses(standing)]).toEqual(['2100-01-01T00:00:00.000Z', all('published')]);
  expect(JSON.stringify(standing)).not.toContain('"page"');
});

test("a language that waits for the next day's characters is being translated, and says what it waits for", async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR);
  await desk.pipeline.drain();
  const { revision = '' } = await standingOf(desk);
  const note = { articleId: 'harbour', revision, languages: { ar: 0 }, characters: 500 };
  const waiting = { ...note, since: '2026-01-01T00:00:00.000Z' };
  await putJson(desk.pipeline.store, 'waiting/harbour.json', waiting);
  const { status, languages } = await standingOf(desk);
  expect([status, languages.ar?.status, languages.fr?.status]).toEqual([
    'translating',
    'translating',
    'published',
  ]);
  expect(languages.ar?.reason).toContain('after midnight UTC');
  expect(languages.fr).not.toHaveProperty('reason');

  desk.pipeline.site.dailyCharacters = 499;
  expect((await standingOf(desk)).languages.ar?.reason).toContain('500 characters is more than a day has');

  await putJson(desk.pipeline.store, 'waiting/harbour.json', { ...waiting, quota: 'no more this month' });
  expect((await standingOf(desk)).languages.ar?.reason).toBe(
    'no more this month; it is tried again every hour',
  );

  await putJson(desk.pipeline.store, 'waiting/harbour.json', { ...waiting, revision: 'an earlier one' });
  expect((await standingOf(desk)).status).toBe('published');
});

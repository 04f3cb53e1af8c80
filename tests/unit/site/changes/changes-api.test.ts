import { expect, test } from 'vitest';
import { createFollower, openNewsroom } from './newsroom.ts';

test('who follows from nothing is told of each article once, then of corrections, languages and withdrawals', async () => {
  const room = openNewsroom();
  for (const id of ['harbour', 'sea', 'boats']) await room.put(id, 'date: 2026-01-05');
  const follower = createFollower(room);
  expect(await follower.follow()).toEqual(['boats', 'harbour', 'sea'].sort());
  expect(await follower.follow()).toEqual([]);
  const corrected = room.wait(5);
  await room.put('sea', 'date: 2026-01-05\ncorrection: It is blue.', 'One day, all was blue.');
  room.wait(5);
  await room.put('harbour', 'withdrawn: true\ndate: 2026-01-05');
  expect(await follower.follow()).toEqual(['harbour', 'sea']);
  expect(follower.copy.get('sea')).toMatchObject({
    changedAt: corrected,
    withdrawn: false,
    publishedAt: '2026-01-04T23:00:00.000Z',
    sourceLanguage: 'en',
    former: [],
  });
  expect(follower.copy.get('sea')?.versions.find(({ language }) => language === 'en')).toEqual({
    language: 'en',
    direction: 'ltr',
    title: 'Of sea',
    summary: 'One day, all was blue.',
    author: null,
    tags: [],
    updatedAt: corrected,
    method: 'original',
    reviewed: true,
    correction: 'It is blue.',
    url: 'https://news.example/en/articles/sea',
    jsonUrl: 'https://news.example/en/articles/sea.json',
    markdownUrl: 'https://news.example/en/articles/sea.md',
  });
  expect(follower.copy.get('harbour')).toMatchObject({ withdrawn: true, versions: [] });
  expect(follower.copy.get('harbour')?.former).toEqual(
    ['ar', 'fr', 'en'].map((language) => ({
      language,
      url: `https://news.example/${language}/articles/harbour`,
    })),
  );
  expect(follower.titles()).toEqual(['boats', 'sea']);
  expect(await follower.follow()).toEqual([]);
});

test('a language that a person holds is a former page until it is released', async () => {
  const room = openNewsroom();
  await room.put('sea');
  const follower = createFollower(room);
  await follower.follow();
  for (const held of [true, false]) {
    room.wait(1);
    await room.store.put(
      'holds/sea/fr.json',
      JSON.stringify({ held, by: 'Salma', at: '2026-03-01T08:00:00Z' }),
    );
    await room.drain();
    expect(await follower.follow()).toEqual(['sea']);
    const { versions = [], former } = follower.copy.get('sea') ?? {};
    expect(versions.map(({ language }) => language)).toEqual(held ? ['ar', 'en'] : ['ar', 'fr', 'en']);
    expect(former?.map(({ language }) => language)).toEqual(held ? ['fr'] : []);
  }
});

test('what is planned is told when its time comes, with nothing that wakes a stage', async () => {
  const room = openNewsroom();
  const [start, end] = ['2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z'];
  await room.put('sea', `publishAt: ${start}\nunpublishAt: ${end}`);
  const follower = createFollower(room);
  expect(await follower.follow()).toEqual([]);
  room.wait(3600);
  expect(await follower.follow()).toEqual(['sea']);
  expect(follower.copy.get('sea')).toMatchObject({ changedAt: start, withdrawn: false });
  room.wait(3600);
  expect(await follower.follow()).toEqual(['sea']);
  expect(follower.copy.get('sea')).toMatchObject({ changedAt: end, withdrawn: true, versions: [] });
  expect(await createFollower(room).follow()).toEqual(['sea']);
});

test('a time may stand for "since": what changed after it is told', async () => {
  const room = openNewsroom();
  await room.put('sea');
  const between = room.wait(1);
  room.wait(1);
  await room.put('harbour');
  const ids = async (since: string) => (await room.changes(`?since=${since}`)).items.map(({ id }) => id);
  expect(await ids(between)).toEqual(['harbour']);
  expect(await ids('2026-03-01')).toEqual(['harbour', 'sea']);
  expect(await ids('2026-03-01T09:00:01%2B01:00')).toEqual(['harbour']);
  expect(await ids('2026-03-01T08:00:02Z')).toEqual([]);
});

test.each([
  ['since=yesterday', 'since'],
  ['since=2026-02-30', 'since'],
  ['since=08637772445990000abc', 'since'],
  ['after=x', 'after'],
  ['after=AA.08637772445990000', 'after'],
  ['limit=101', 'limit'],
])('?%s is refused by name', async (query, name) => {
  const room = openNewsroom();
  const answer = await room.get(`/api/v1/changes?${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ]);
  expect(((await answer.json()) as { detail: string }).detail).toContain(`the parameter ${name} must be`);
});

test('a page is one LIST and the articles in it, and one LIST the next time', async () => {
  const room = openNewsroom();
  for (let id = 0; id < 12; id += 1) await room.put(`a${id}`);
  room.calls();
  for (const gets of [5, 0]) {
    const { next } = await room.changes('?limit=5');
    expect(room.calls()).toEqual({ gets, lists: 1, writes: 0 });
    expect(next).not.toBeNull();
  }
});

test('the next page is named in Link, with nothing that was asked lost', async () => {
  const room = openNewsroom();
  for (let id = 0; id < 5; id += 1) await room.put(`a${id}`);
  const answer = await room.get('/api/v1/changes?limit=2&since=2026-02-01');
  const [, address = ''] =
    /^<https:\/\/news\.example([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '') ?? [];
  const following = (await (await room.get(address)).json()) as { items: unknown[] };
  expect(following.items).toHaveLength(2);
  expect(answer.headers.get('cache-control')).toContain('max-age=10');
});

test('the feeds have what can be read in a language, and what is gone from it', async () => {
  const room = openNewsroom();
  await room.put('sea', 'author: Hind\ntags: [R&D]');
  room.wait(1);
  await room.put('harbour');
  const gone = room.wait(1);
  await room.put('harbour', 'withdrawn: true');
  const [atom, json] = [await room.get('/fr/changes.xml'), await room.get('/fr/changes.json')];
  expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await atom.text();
  expect(xml).toContain(`<at:deleted-entry ref="https://news.example/fr/articles/harbour" when="${gone}"/>`);
  expect(xml).toContain('<id>https://news.example/fr/articles/sea</id>');
  expect(xml).toContain('<category term="R&amp;D"/>');
  expect(xml).not.toContain('/en/articles/');
  const feed = (await json.json()) as Record<string, unknown>;
  expect(feed.items).toMatchObject([
    { id: 'https://news.example/fr/articles/sea', authors: [{ name: 'Hind' }] },
  ]);
  expect(feed._dragoman).toEqual({
    deleted: [{ id: 'https://news.example/fr/articles/harbour', when: gone }],
  });
  expect((await room.get('/de/changes.xml')).status).toBe(404);
});

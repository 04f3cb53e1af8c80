import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { ingestArticle } from '../../../functions/ingest/ingest-article.ts';
import type { ArticleState, SourceArticle } from '../../../functions/shared/article/article.ts';
import type { IntakeNotes } from '../../../functions/shared/intake/intake-notes.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

const SOURCE = `---
title: The harbour
image: { url: harbour.jpg, alt: A boat, credit: Salma Bennis / AFP }
date: 2026-01-01
tags: [Ports]
---

It [opens](https://example.org/a) at noon.

![The pier](pier.png)
`;
const HUMAN =
  '---\ntitle: Le port\n---\n\nIl [ouvre](https://example.org/a) à midi.\n\n![Le quai](pier.png)\n';
/** Whatever is in it: nobody reads it here. */
const PICTURE = readFileSync('package.json');

let pipeline: TestPipeline;
beforeEach(() => {
  pipeline = createPipeline(createEchoTranslator());
});

async function put(file: string, body: string | Uint8Array) {
  await pipeline.store.put(`inbox/harbour/${file}`, body);
  await pipeline.drain();
}

/** A deletion in the inbox wakes the stage as a put does. */
async function remove(file: string) {
  await pipeline.store.delete(`inbox/harbour/${file}`);
  await pipeline.handle(`inbox/harbour/${file}`);
  await pipeline.drain();
}

const read = async <T>(key: string) => (await getJson<T>(pipeline.store, key))?.value;
const state = async () => (await read<ArticleState>('articles/harbour.json')) as ArticleState;
const source = async () =>
  (await read<SourceArticle>(`sources/harbour/${(await state()).revision}.json`)) as SourceArticle;
const notes = async () => (await read<IntakeNotes>('notes/harbour.json'))?.files;

test('a picture is no article: it is not rejected, its bytes are not read, and the text keeps its name', async () => {
  const { store } = pipeline;
  const asked: string[] = [];
  const noting = {
    ...store,
    get(key: string) {
      asked.push(key);
      return store.get(key);
    },
  };
  for (const name of ['harbour.jpg', 'pier.png', 'boat.WEBP', 'a.gif', 'map.svg', 'b.heic'])
    await store.put(`inbox/harbour/${name}`, PICTURE);
  await store.put('inbox/harbour/en.md', SOURCE);
  const outcome = await ingestArticle('harbour', { ...pipeline, store: noting });
  expect(outcome).toMatchObject({ changed: true, rejections: [] });
  expect(asked.filter((key) => key.startsWith('inbox/'))).toEqual(['inbox/harbour/en.md']);
  const { image, bodyHtml } = await source();
  expect(image).toEqual({ url: 'harbour.jpg', alt: 'A boat', credit: 'Salma Bennis / AFP' });
  expect(bodyHtml).toContain('<img src="pier.png" alt="The pier">');
});

test('a picture that comes, changes or goes makes a revision; the same again makes none', async () => {
  await put('en.md', SOURCE);
  const revisions = [(await state()).revision];
  await put('harbour.jpg', PICTURE);
  revisions.push((await state()).revision);
  await put('harbour.jpg', PICTURE.subarray(1));
  revisions.push((await state()).revision);
  await remove('harbour.jpg');
  revisions.push((await state()).revision);
  expect(new Set(revisions).size).toBe(4);
  expect([...revisions].sort()).toEqual(revisions);
  await pipeline.handle('inbox/harbour/en.md');
  expect((await state()).revision).toBe(revisions.at(-1));
});

test('a folder of nothing but pictures is no article, and waits', async () => {
  await put('harbour.jpg', PICTURE);
  expect(await readAll(pipeline.store, '')).toEqual({ 'inbox/harbour/harbour.jpg': PICTURE.toString() });
  await put('en.md', SOURCE);
  expect((await source()).image?.url).toBe('harbour.jpg');
});

test('a text behind many pictures is found', async () => {
  for (let number = 0; number < 1200; number += 1)
    await pipeline.store.put(`inbox/harbour/a${String(number).padStart(4, '0')}.jpg`, 'x');
  pipeline.waiting.length = 0;
  await put('en.md', SOURCE);
  expect((await source()).title).toBe('The harbour');
  expect((await notes())?.length).toBe(51);
});

test('what is missing, unseen or without words is told to the one who can mend it, until it is mended', async () => {
  await put('en.md', `${SOURCE}\n![](quay.jpg) ![Map](map.svg)\n`);
  await put('fr.md', '---\ntitle: Le port\nimage: harbour.jpg\n---\n\nTexte.\n');
  await put('pier.jpg', PICTURE);
  await put('unused.heic', PICTURE);
  expect(await notes()).toEqual([
    {
      file: 'en.md',
      notes: [
        'names harbour.jpg, which is not beside it; put it into the folder of the text',
        'names pier.png, which is not beside it; pier.jpg is',
        'names quay.jpg, which is not beside it; put it into the folder of the text',
        'names map.svg, which is not beside it, and is of a kind that is not taken: save it as JPEG, PNG, WebP or GIF before a text does',
        'says no words for who cannot see quay.jpg: give its alternative text ("alt")',
      ],
    },
    {
      file: 'fr.md',
      notes: ['names harbour.jpg, which is not beside it; put it into the folder of the text'],
    },
    { file: 'pier.jpg', notes: [expect.stringContaining('no text of the article names this picture')] },
    { file: 'unused.heic', notes: [expect.stringContaining('save it as JPEG')] },
  ]);
  await put('harbour.jpg', PICTURE);
  await put('pier.png', PICTURE);
  await put('en.md', SOURCE);
  await remove('pier.jpg');
  await remove('unused.heic');
  expect(await notes()).toBeUndefined();
});

test.each<[string, (source: string) => string]>([
  ['another picture', (text) => text.replace('harbour.jpg', 'port.jpg')],
  ['another picture in the text', (text) => text.replace('pier.png', 'quay.png')],
  ['a picture more', (text) => `${text}\n![](quay.png)\n`],
  ['an address elsewhere', (text) => text.replace('harbour.jpg', 'https://pictures.example/a.jpg')],
  ['a size', (text) => text.replace('alt: A boat', 'alt: A boat, width: 1280, height: 853')],
  ['where a link leads', (text) => text.replace('example.org/a', 'example.org/b')],
  ['a name in the credit', (text) => text.replace('Salma Bennis', 'Omar Alaoui')],
  ['no credit', (text) => text.replace(', credit: Salma Bennis / AFP', '')],
  ['a date', (text) => text.replace('2026-01-01', '2026-01-05')],
  ['tags', (text) => text.replace('[Ports]', '[Ports, Ships]')],
  ['an author', (text) => text.replace('tags:', 'author: Omar\ntags:')],
  ['a direction', (text) => text.replace('It [', '<span dir="ltr">It</span> [')],
  ['emphasis', (text) => text.replace('at noon', '**at** noon')],
  ['a place to link to', (text) => text.replace('It [', '<a id="user-content-x"></a>It [')],
])('%s: a person’s translation stays current', async (_, change) => {
  await put('en.md', SOURCE);
  await put('fr.md', HUMAN);
  await put('en.md', change(SOURCE));
  expect((await source()).translations.fr?.outdated).toBe(false);
});

test('ten changes of pictures leave a person’s translation current, and in readers’ pages', async () => {
  await put('en.md', SOURCE);
  await put('fr.md', HUMAN);
  for (let change = 0; change < 10; change += 1) {
    if (change % 3 === 0) await put('en.md', SOURCE.replace('harbour.jpg', `harbour-${change}.jpg`));
    else if (change % 3 === 1) await put('pier.png', `bytes ${change}`);
    else await remove('pier.png');
    const { translations } = await source();
    expect(translations.fr?.outdated).toBe(false);
  }
  const published = await read<{ revision: string; versions: Record<string, { revision: string }> }>(
    'published/harbour.json',
  );
  expect(published?.versions.fr?.revision).toBe((await state()).revision);
});

test('words of a picture are words: its alternative text, its caption, a credit that says something', async () => {
  const changes = [
    (text: string) => text.replace('A boat', 'Two boats'),
    (text: string) => text.replace('The pier', 'The quay'),
    (text: string) => text.replace('alt: A boat', 'alt: A boat, caption: At dawn'),
    (text: string) => text.replace('Salma Bennis / AFP', 'A reader took it'),
  ];
  for (const change of changes) {
    pipeline = createPipeline(createEchoTranslator());
    await put('en.md', SOURCE);
    await put('fr.md', HUMAN);
    await put('en.md', change(SOURCE));
    expect((await source()).translations.fr?.outdated).toBe(true);
  }
});

test('a withdrawn text with another picture is known again', async () => {
  await put('en.md', SOURCE);
  await put('en.md', SOURCE.replace('---\n', '---\nwithdrawn: true\n'));
  await put('en.md', SOURCE.replace('harbour.jpg', 'port.jpg'));
  expect(await readAll(pipeline.store, 'rejected/')).toEqual({});
  expect((await source()).withdrawn).toBe(false);
});

test('a credit with words is translated, one of names stays as it is', async () => {
  const credited = (credit: string) => SOURCE.replace('Salma Bennis / AFP', credit);
  const french = async () =>
    (await read<{ versions: Record<string, { image?: { credit?: string } }> }>('published/harbour.json'))
      ?.versions.fr?.image?.credit;
  await put('en.md', credited('Salma Bennis / AFP'));
  expect(await french()).toBe('Salma Bennis / AFP');
  await put('en.md', credited('"Photo: Salma Bennis"'));
  expect(await french()).toBe('Photo\u00a0: Salma Bennis (fr)');
});

test('a translation shows its own picture, the original’s, or none', async () => {
  await put('en.md', SOURCE);
  const french = async (line: string) => {
    await put('fr.md', `---\ntitle: Le port\n${line}\n---\n\nTexte.\n`);
    return (await source()).translations.fr?.image;
  };
  expect(await french('image: quai.jpg')).toEqual({ url: 'quai.jpg' });
  expect(await french('image: false')).toBeUndefined();
  expect(await french('imageAlt: Un bateau')).toEqual({
    url: 'harbour.jpg',
    alt: 'Un bateau',
    credit: 'Salma Bennis / AFP',
  });
  expect(await french('imageCredit: Omar')).toMatchObject({ alt: 'A boat', credit: 'Omar', language: 'en' });
});

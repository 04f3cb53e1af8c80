import { expect, test } from 'vitest';
import { jsonFeed } from '../../../../functions/site/feeds/json-feed.ts';
import { findActiveContent } from '../../../support/active-content.ts';
import { HOSTILE_HTML } from '../../../support/hostile-html.ts';
import { jsonFeedSchema } from '../../../support/json-feed-schema.ts';
import { feedContents, HARBOUR } from './setup.ts';

test.each(['en', 'fr', 'ar'])(
  'the feed in %s is JSON Feed 1.1 and says what was published',
  async (language) => {
    const contents = await feedContents(
      { 'harbour/en.json': HARBOUR, 'sea/en.md': '# The sea\n\nBlue.' },
      language,
    );
    const feed = jsonFeedSchema.parse(JSON.parse(jsonFeed(contents)));
    expect(feed).toMatchObject({ language, feed_url: `https://news.example/${language}/feed.json` });
    expect(feed.items.map(({ title }) => title)).toEqual(
      contents.entries.map(({ version }) => version.title),
    );
    expect(feed.items.map((item) => [item.date_published, item.language])).toEqual(
      contents.entries.map(({ article }) => [article.publishedAt, language]),
    );
  },
);

test('a feed without articles has an empty list', async () => {
  expect(jsonFeedSchema.parse(JSON.parse(jsonFeed(await feedContents({})))).items).toEqual([]);
});

test('an item has its author, picture, origin, other languages and how it was translated', async () => {
  const feed = jsonFeedSchema.parse(
    JSON.parse(jsonFeed(await feedContents({ 'harbour/en.json': HARBOUR }, 'fr'))),
  );
  expect(feed.items[0]).toMatchObject({
    id: 'https://news.example/fr/articles/harbour',
    external_url: 'https://paper.example/harbour?a=1&b=2',
    authors: [{ name: 'Hind A. & Co' }],
    image: 'https://news.example/pictures/harbour.jpg',
    attachments: [{ mime_type: 'image/jpeg', title: 'The harbour & its boats (fr)' }],
    _dragoman: { method: 'machine', engine: 'echo', reviewed: false, sourceLanguage: 'en' },
  });
  expect(feed.items[0]).toHaveProperty('_dragoman.alternates.2', {
    language: 'en',
    url: 'https://news.example/en/articles/harbour',
  });
});

test('nothing in a hostile feed runs', async () => {
  const files = HOSTILE_HTML.map((html, index) => [
    `x${index}/en.json`,
    {
      title: `T ${html}`,
      correction: html,
      credit: html,
      image: { url: '/x.png', alt: html },
      bodyMarkdown: 'Words.',
    },
  ]);
  const feed = jsonFeedSchema.parse(JSON.parse(jsonFeed(await feedContents(Object.fromEntries(files)))));
  expect(feed.items).toHaveLength(HOSTILE_HTML.length);
  for (const item of feed.items) expect(findActiveContent(item.content_html ?? '')).toEqual([]);
});

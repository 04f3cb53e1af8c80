import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFeedsConfig } from '../../../../functions/shared/article/feeds-config.ts';

const feed = { id: 'news', url: 'https://news.example/feed' };

test('a feed needs an id and an address; the rest has defaults', () => {
  expect(parseFeedsConfig({ feeds: [feed] })).toEqual({
    feeds: [
      {
        ...feed,
        idPrefix: 'news-',
        fullText: 'item',
        tags: [],
        maxItems: 20,
        withdrawWhenGone: false,
        pictures: 'link',
        enabled: true,
      },
    ],
  });
});

test('a bare list is the file without a contact', () => {
  expect(parseFeedsConfig([feed])).toEqual(parseFeedsConfig({ feeds: [feed] }));
  expect(parseFeedsConfig({ contact: 'desk@news.example' }).contact).toBe('desk@news.example');
});

test.each([
  [{ id: 'News Desk' }, 'feeds.0.id: may hold'],
  [{ id: '../news' }, 'feeds.0.id: may hold'],
  [{ url: 'file:///etc/passwd' }, 'feeds.0.url: is not an http(s) address'],
  [{ url: 'news' }, 'feeds.0.url: is not an http(s) address'],
  [{ url: 'https://user:secret@news.example/' }, 'feeds.0.url: holds a user name or password'],
  [{ charset: 'windows-12526' }, 'feeds.0.charset: "windows-12526" is no charset that can be read'],
  [{ language: 'tlh' }, 'feeds.0.language: "tlh" is not a language'],
  [{ fullText: 'both' }, 'feeds.0.fullText: '],
  [{ maxItems: 0 }, 'feeds.0.maxItems: '],
  [{ maxItems: 1000 }, 'feeds.0.maxItems: '],
  [{ credit: '' }, 'feeds.0.credit: is empty'],
  [{ langage: 'fr' }, 'feeds.0: Unrecognized key: "langage"'],
])('%j is refused by name', (fields, message) => {
  expect(() => parseFeedsConfig([{ ...feed, ...fields }])).toThrow(message);
});

test.each([null, 3, 'feeds', { feed: [] }, JSON.parse('{"__proto__": []}')])(
  '%j is no feeds.json',
  (json) => {
    expect(() => parseFeedsConfig(json)).toThrow(/^feeds\.json: /);
  },
);

test('an id belongs to one feed', () => {
  expect(() => parseFeedsConfig([feed, feed])).toThrow('feeds.1.id: "news" is the id of an earlier feed');
});

test('the feeds.json of this repository asks nobody', () => {
  const { feeds } = parseFeedsConfig(JSON.parse(readFileSync('content/feeds.json', 'utf8')));
  expect(feeds.filter(({ enabled }) => enabled)).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  articleIdInCard,
  articleIdOf,
  articleIdProblem,
  cardName,
  checkKey,
  invertedTime,
  parseInboxKey,
  taggedFolder,
  tagProblem,
  tagSegment,
  timeInCard,
} from '../../../../functions/shared/store/keys.ts';
import { rejectedKey } from '../../../../functions/shared/store/rejected-keys.ts';
import { tagPath } from '../../../../functions/site/paths.ts';

test('cards sort newest first', () => {
  const time = fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') });
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [one, other] = [cardName(a, 'x'), cardName(b, 'x')];
      expect(one < other).toBe(a > b);
      expect(invertedTime(a)).toHaveLength(17);
      expect(timeInCard(one)).toEqual(a);
      expect(articleIdInCard(cardName(a, 'a.b-c'))).toBe('a.b-c');
    }),
  );
});

test.each([
  '',
  '.',
  '..',
  '../x',
  'a/b',
  '.hidden',
  'a..b',
  'a b',
  'a\0',
  'x'.repeat(201),
  'e\u0301te',
  '-x',
  'a\\b',
  'notes.md',
  'notes.json',
])('%j is no article id', (id) => {
  expect(articleIdProblem(id)).toBeTypeOf('string');
});

test.each([
  ['sources/node.js/1.json', 'node.js'],
  ['versions/quay/fr/1.json', 'quay'],
  ['holds/quay/fr.json', 'quay'],
  ['pictures/node.js.json', 'node.js'],
  ['newest/fr/08638232773913001-quay.json', 'quay'],
])('%s is of the article %s', (key, id) => {
  expect(articleIdOf(key)).toBe(id);
});

test.each(['budget-2026', 'a.b', 'node.js', 'md', 'x_1', 'مراكش', 'été', '2026'])(
  '%s is an article id',
  (id) => {
    expect(articleIdProblem(id)).toBeUndefined();
  },
);

test('wherever a rejected file says it comes from, its record stays in one place under rejected/', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, name) => {
      fc.pre(!/[\ud800-\udfff]/.test(id + name));
      expect(rejectedKey(id, name)).toMatch(/^rejected\/[^/]+\/[^/]+\.json$/);
      expect(rejectedKey(id, name).split('/')).not.toContain('..');
    }),
  );
});

test('a name that is too long for a file is kept under the beginning of it and a hash', () => {
  const [id, other] = ['مقال '.repeat(50), 'مقال '.repeat(51)];
  const key = rejectedKey(id, 'x'.repeat(300));
  expect(key).toMatch(/^rejected\/مقال-مقال-[^/%]{1,60}-[0-9a-f]{16}\/x{40}-[0-9a-f]{16}\.json$/);
  for (const part of key.split('/')) expect(Buffer.byteLength(part)).toBeLessThan(255);
  expect(rejectedKey(other, 'en')).not.toContain(key.split('/')[1]);
});

test.each([
  ['inbox/a/en.md', { articleId: 'a', name: 'en', extension: 'md' }],
  ['inbox/a/b/en.MD', { articleId: 'a/b', name: 'en', extension: 'md' }],
  ['inbox/en.md', { articleId: '', name: 'en', extension: 'md' }],
  ['inbox/a/README', { articleId: 'a', name: 'README', extension: '' }],
])('%s is taken apart', (key, parts) => {
  expect(parseInboxKey(key)).toEqual(parts);
});

test.each([
  ['Sea Food', 'sea-food'],
  ['Économie', 'économie'],
  ['أمن', 'أمن'],
  ['a/b?', 'a%2Fb%3F'],
  ['..', '%2E%2E'],
])('the tag %s is %s in a key', (tag, segment) => {
  expect(tagSegment(tag)).toBe(segment);
});

test('a tag is refused where its page could have no address or its folder no name', () => {
  for (const tag of ['.', '..', 'x'.repeat(251), 'ف'.repeat(126), '🎈'.repeat(13)]) {
    expect(tagProblem(tag)).toBeTypeOf('string');
  }
  for (const tag of ['...', 'x'.repeat(250), 'ف'.repeat(125), '🎈'.repeat(12), 'a/b', '50%']) {
    expect(tagProblem(tag)).toBeUndefined();
    const card = taggedFolder('zh-TW', tag) + cardName(new Date(), 'x'.repeat(200));
    expect(() => checkKey(card)).not.toThrow();
    expect(tagPath('zh-TW', tag).length).toBeLessThan(2048);
  }
});

import { expect, test } from 'vitest';
import { readablePages } from '../../../local/readable-pages.ts';

test('the start tells of the pages that can be read, and of none under embargo', () => {
  const standing = (id: string, publishedAt: string) => ({
    id,
    published: { languages: ['fr', 'en'], publishedAt },
  });
  const standings = [
    standing('été', '2026-03-01T08:00:00.000Z'),
    standing('later', '2026-03-01T08:00:01.000Z'),
    { id: 'held', published: undefined },
  ];
  expect(readablePages(standings, new Date('2026-03-01T08:00:00Z'))).toEqual([
    '/fr/articles/%C3%A9t%C3%A9',
    '/en/articles/%C3%A9t%C3%A9',
  ]);
});

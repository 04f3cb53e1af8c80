import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherByArticle } from '../../../../local/content/gather-by-article.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('files of an article that follow each other are handed on together, others at once', () => {
  const handed: (readonly string[])[] = [];
  const { saved } = gatherByArticle('/c', (paths) => handed.push(paths));
  saved('/c/articles/one/en.md');
  saved('/c/memory/a.tmx');
  saved('/c/articles/two/en.md');
  vi.advanceTimersByTime(200);
  saved('/c/articles/one/ar.md');
  expect(handed).toEqual([['/c/memory/a.tmx']]);
  vi.advanceTimersByTime(1000);
  expect(handed.slice(1)).toEqual([
    ['/c/articles/two/en.md'],
    ['/c/articles/one/en.md', '/c/articles/one/ar.md'],
  ]);
});

test('pictures are handed on with their text', () => {
  const handed: (readonly string[])[] = [];
  const { saved } = gatherByArticle('/c', (paths) => handed.push(paths));
  for (const file of ['en.md', 'images/quay.jpg', 'quay.png']) saved(`/c/articles/one/${file}`);
  vi.advanceTimersByTime(1000);
  expect(handed).toEqual([
    ['/c/articles/one/en.md', '/c/articles/one/images/quay.jpg', '/c/articles/one/quay.png'],
  ]);
});

test('once stopped it hands nothing on', () => {
  const handed: (readonly string[])[] = [];
  const { saved, stop } = gatherByArticle('/c', (paths) => handed.push(paths));
  saved('/c/articles/one/en.md');
  stop();
  vi.advanceTimersByTime(1000);
  expect(handed).toEqual([]);
});

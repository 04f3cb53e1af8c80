import { existsSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namesIn, readPage, readTable } from '../../support/docs-pages.ts';

const isPath = (name: string) => /^[\w.-]+\/[\w./-]*$/.test(name);

test('every path that CONTRIBUTING.md names is there', () => {
  const paths = namesIn(readPage('CONTRIBUTING.md')).filter(isPath);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('each question of its table is answered by a file', () => {
  const rows = readTable('CONTRIBUTING.md', 'what', 'where');
  expect(rows).toHaveLength(14);
  for (const [what, where] of rows) {
    const paths = namesIn(where).filter(isPath);
    expect([what, paths.length]).not.toEqual([what, 0]);
    for (const path of paths) expect([path, statSync(path).isFile()]).toEqual([path, true]);
  }
});

test('CONTRIBUTING.md is a page', () => {
  expect(readPage('CONTRIBUTING.md').split('\n').length).toBeLessThan(100);
});

test('each word of the glossary is defined in a file, and the words are in order', () => {
  const rows = readTable('docs/glossary.md', 'word', 'meaning', 'defined in');
  const words = rows.map(([word = '']) => word);
  expect(words).toEqual([...words].sort());
  for (const [word, , where = ''] of rows)
    expect([word, where]).toEqual([word, expect.stringMatching(/[`[]/)]);
});

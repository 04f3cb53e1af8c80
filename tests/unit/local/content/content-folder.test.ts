import { expect, test } from 'vitest';
import { kindOf } from '../../../../local/content/content-folder.ts';

test.each([
  ['articles/ferry/en.md', 'article'],
  ['articles/ferry.md', 'article'],
  ['articles/ferry/en.doc', 'article'],
  ['articles/ferry/notes.adoc', 'article'],
  ['articles/ferry/fr.pdf', 'article'],
  ['articles/ferry/en.yaml', 'article'],
  ['articles/ferry/programme.pdf', undefined],
  ['articles/ferry/data.yaml', undefined],
  ['articles/ferry/en.jpg', 'picture'],
  ['articles/ferry/images/quay.WEBP', 'picture'],
  ['articles/ferry/quay.heic', 'picture'],
  ['articles/ferry/.quay.jpg', undefined],
  ['articles/ferry/quay.mp4', undefined],
  ['articles/quay.jpg', undefined],
  ['pages/about/quay.jpg', undefined],
  ['articles/ferry/.en.md', undefined],
  ['articles/ferry/en.md~', undefined],
  ['site.json', 'site'],
  ['memory/old/ferry.tmx', 'memory'],
  ['terminology/en.csv', 'terminology'],
  ['notes.md', undefined],
])('%s is taken in as: %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

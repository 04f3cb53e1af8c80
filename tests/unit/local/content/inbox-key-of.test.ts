import { expect, test } from 'vitest';
import { inboxKeyOf } from '../../../../local/content/inbox-key-of.ts';

test.each([
  ['articles/ferry/en.md', 'inbox/ferry/en.md'],
  ['articles/ferry/photo notes.txt', 'inbox/ferry/photo notes.txt'],
  ['articles/ferry/index.fr.md', 'inbox/ferry/index.fr.md'],
  ['articles/2026-03-02-ferry.md', 'inbox/2026-03-02-ferry/index.md'],
  ['articles/ferry.fr.markdown', 'inbox/ferry/index.fr.markdown'],
  ['articles/v1.2-out.md', 'inbox/v1.2-out/index.md'],
  ['articles/2026/03/ferry/en.md', 'inbox/2026-03-ferry/en.md'],
  ['articles/news/ferry/index.md', 'inbox/news-ferry/index.md'],
  ['articles/fr/mon-article.md', 'inbox/mon-article/fr.md'],
  ['articles/pt-BR/2026/ferry.mdx', 'inbox/2026-ferry/pt-BR.mdx'],
  ['articles/en/en.md', 'inbox/en/en.md'],
  ['articles/fr/index.md', 'inbox/fr/index.md'],
  ['articles/en.md', 'inbox/en.md'],
  ['articles/_index.md', 'inbox/index/_index.md'],
  ['articles/index.md', 'inbox/index/index.md'],
  ['articles/index.fr.md', 'inbox/index/index.fr.md'],
  ['articles/news/_index.md', 'inbox/news/_index.md'],
  ['articles/README.md', 'inbox/README.md'],
  ['articles/ferry/quay.jpg', 'inbox/ferry/quay.jpg'],
  ['articles/ferry/images/quay.JPG', 'inbox/ferry/quay.JPG'],
  ['articles/2026/03/ferry/_assets/quay.webp', 'inbox/2026-03-ferry/quay.webp'],
  ['articles/images/quay.png', 'inbox/images/quay.png'],
  ['articles/ferry/cafe\u0301.jpg', 'inbox/ferry/caf\u00e9.jpg'],
  ['articles/ferry/en.svg', 'inbox/ferry/en.svg'],
])('%s goes to %s', (path, key) => {
  expect(inboxKeyOf(path)).toBe(key);
});

test('no two files of usual layouts have one key', () => {
  const paths = ['a/b/en.md', 'a-c/en.md', 'b/en.md', 'a.md', 'a.fr.md', 'fr/a.md', 'fr/b.md', 'en/a.md'];
  const keys = paths.map((path) => inboxKeyOf(`articles/${path}`));
  expect(new Set(keys).size).toBe(paths.length);
});

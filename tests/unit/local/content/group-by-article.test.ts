import { expect, test } from 'vitest';
import type { ContentFile } from '../../../../local/content/content-folder.ts';
import { groupByArticle } from '../../../../local/content/group-by-article.ts';

const file = (path: string, kind: ContentFile['kind'] = 'article'): ContentFile => ({
  kind,
  path,
  modifiedAt: 0,
});

test('pictures stand before their text, and change nothing in the order of the articles', () => {
  const groups = groupByArticle([
    file('memory/a.tmx', 'memory'),
    file('articles/two/a.jpg', 'picture'),
    file('articles/alone/a.jpg', 'picture'),
    file('articles/one/en.md'),
    file('articles/two/en.md'),
    file('articles/one/fr.md'),
  ]);
  expect(groups.map((group) => group.map(({ path }) => path))).toEqual([
    ['memory/a.tmx'],
    ['articles/one/en.md', 'articles/one/fr.md'],
    ['articles/two/a.jpg', 'articles/two/en.md'],
    ['articles/alone/a.jpg'],
  ]);
});

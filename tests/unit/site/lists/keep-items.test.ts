import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { keepItems } from '../../../../functions/site/lists/keep-items.ts';

const site = parseSiteConfig({});

function counted() {
  const made: string[] = [];
  const itemOf = keepItems(
    ({ language }: { site: typeof site; language: string }) => language,
    ({ title }: { title: string }, given) => {
      made.push(`${title} ${given.language} ${given.site.name}`);
      return made.length;
    },
  );
  return { made, itemOf };
}

test('an item is made once of what it is made of, and anew of what is another', () => {
  const { made, itemOf } = counted();
  const card = { title: 'Port' };
  const first = itemOf(card, { site, language: 'fr' });
  expect(itemOf(card, { site, language: 'fr' })).toBe(first);
  itemOf({ ...card }, { site, language: 'fr' });
  expect(made).toHaveLength(2);
});

test('another language and other settings have items of their own', () => {
  const { made, itemOf } = counted();
  const card = { title: 'Port' };
  const renamed = parseSiteConfig({ name: 'Other' });
  for (const given of [
    { site, language: 'fr' },
    { site, language: 'ar' },
    { site: renamed, language: 'fr' },
  ])
    itemOf(card, given);
  expect(made).toEqual(['Port fr Dragoman', 'Port ar Dragoman', 'Port fr Other']);
});

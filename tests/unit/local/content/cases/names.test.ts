import { expect, test } from 'vitest';
import { takeInCases } from '../../../../support/intake-cases.ts';

const { ids, take, taken } = await takeInCases('names');

const WORDS = ids.filter((id) => !/-(?:backup|copy|final|old|v2|draft|two2?)$|en_2|^z-/.test(id));

test.each(WORDS)('%s: its name is no language, and its text is French', (id) => {
  const { sourceLanguage, published } = taken(id);
  expect([sourceLanguage, published]).toEqual(['fr', ['fr']]);
});

test.each(['n-en-backup', 'n-en-copy', 'n-en-final', 'n-en-old', 'n-en-v2', 'n-en_2', 'n-fr-draft'])(
  '%s is told as a copy',
  (id) => {
    const { source, rejected } = take(id);
    expect([source, Object.values(rejected)]).toEqual([
      undefined,
      [expect.stringContaining('is that of a copy')],
    ]);
  },
);

test.each([
  ['n-two', 'Two', 'en-old.md', /copy of "en"/],
  ['n-two2', 'Deux', 'en-bref.md', /has no language.*write "language: en" into it/],
  ['z-back', 'Real', 'en-backup.md', /copy of "en"/],
])('%s: the file of a language is the article "%s", and %s is told', (id, title, file, reason) => {
  const { source, rejected } = take(id);
  expect([source?.title, rejected]).toEqual([title, { [file]: expect.stringMatching(reason) }]);
});

test('so many names are French words', () => {
  expect(WORDS).toHaveLength(17);
});

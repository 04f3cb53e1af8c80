import { expect, test } from 'vitest';
import { describeStanding } from '../../../cli/describe-standing.ts';
import { isUnderWay } from '../../../cli/read-standing.ts';
import type {
  ArticleStanding,
  LanguageStanding,
  Status,
} from '../../../functions/shared/standing/standing.ts';

const standing = (status: Status, languages: Record<string, LanguageStanding>): ArticleStanding => ({
  id: 'harbour',
  status,
  languages,
  rejections: [],
});

test.each<[boolean, Status, Record<string, LanguageStanding>]>([
  [true, 'received', {}],
  [true, 'translating', { en: { status: 'published' }, fr: { status: 'translating' } }],
  [true, 'translating', { ar: { status: 'translating', reason: 'used up' }, fr: { status: 'translating' } }],
  [false, 'translating', { ar: { status: 'translating', reason: 'used up' }, fr: { status: 'held' } }],
  [false, 'held', { en: { status: 'published' }, fr: { status: 'held' } }],
  [false, 'rejected', {}],
])('under way is %s where an article is %s', (expected, status, languages) => {
  expect(isUnderWay(standing(status, languages))).toBe(expected);
});

test('every language is told with its page, what holds it, and what it waits for', () => {
  const findings = [
    { check: 'numbers' as const, severity: 'error' as const, message: '12 is missing' },
    { check: 'quotes' as const, severity: 'warning' as const, message: 'one is open' },
  ];
  const page = { path: '/en/articles/harbour', revision: '1', updatedAt: '2026-01-01T00:00:00Z' };
  const text = describeStanding(
    {
      ...standing('translating', {
        en: { status: 'published', page },
        fr: {
          status: 'held',
          findings,
          page: { ...page, path: '/fr/articles/harbour', outdatedSince: '2026-01-02' },
        },
        ar: { status: 'translating', reason: 'used up' },
        es: { status: 'rejected', reason: 'is empty' },
      }),
      rejections: [{ file: 'es.md', reason: 'is empty', receivedAt: '2026-01-01T00:00:00Z' }],
    },
    'https://site.example',
  );
  expect(text.split('\n')).toEqual([
    'harbour: translating',
    '  en  published  https://site.example/en/articles/harbour',
    '  fr  held  https://site.example/fr/articles/harbour (older than the original since 2026-01-02)',
    '      numbers: 12 is missing',
    '  ar  translating',
    '      used up',
    '  es  rejected',
    '  es.md was rejected: is empty',
  ]);
});

import { expect, test } from 'vitest';
import type { PublishOutcome } from '../../../functions/publish/publish-article.ts';
import type { Progress } from '../../../local/progress.ts';
import { createPublicationTeller } from '../../../local/tell-publications.ts';

const OUTCOME: PublishOutcome = {
  articleId: 'gate',
  published: ['en'],
  held: [],
  takenBack: [],
  withdrawn: false,
  publishedAt: '2026-01-01T00:00:00.000Z',
  missing: ['ar', 'fr'],
  changed: true,
  appeared: { languages: [], ageMs: 0 },
};

function tell(...outcomes: Partial<PublishOutcome>[]): string[] {
  const lines: string[] = [];
  const progress: Progress = { line: (label, text) => lines.push(`${label} ${text}`), count() {}, end() {} };
  const teller = createPublicationTeller(progress, () => new Date('2026-02-01'));
  for (const outcome of outcomes) teller.tell({ ...OUTCOME, ...outcome });
  return lines;
}

test('what is held is told once all languages are made, though readers get nothing new by it', () => {
  const later = { changed: false, held: ['fr', 'ar'] };
  expect(
    tell(
      {},
      { ...later, held: ['fr'], missing: ['ar'] },
      { ...later, missing: [] },
      { ...later, missing: [] },
    ),
  ).toEqual(['published gate en', 'published gate en, held: fr ar']);
});

test('what is embargoed waits, and is not called published', () => {
  expect(tell({ publishedAt: '2030-01-01T00:00:00.000Z' })).toEqual([
    'embargo gate en, waits until 2030-01-01T00:00:00.000Z',
  ]);
});

test('a withdrawn article is told as that, whatever its date', () => {
  expect(tell({ withdrawn: true, published: [], publishedAt: '2030-01-01T00:00:00.000Z' })).toEqual([
    'withdrawn gate',
  ]);
});

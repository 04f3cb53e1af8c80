import type { ArticleState } from '../shared/article/article.ts';
import type { Review } from '../shared/article/review.ts';
import type { Version } from '../shared/article/version.ts';
import { normalizeSegment } from '../shared/language/memory/memory-unit.ts';
import { hexHash } from '../shared/store/hex-hash.ts';

/** Sentences named of one version; with more, what holds it is no sentence. */
const SENTENCES = 100;

export function reviewOf(version: Version, title: string, { receivedAt }: ArticleState): Review {
  const { articleId, language, revision, sourceLanguage, findings } = version;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const sentences = sentencesOf(version);
  return {
    ...{ articleId, language, revision, title, sourceLanguage, errors },
    ...(sentences.length > 0 && { sentences }),
    receivedAt,
  };
}

function sentencesOf({ segments, findings }: Version): string[] {
  const held = findings.flatMap(({ severity, segment }) =>
    severity === 'error' && segment !== undefined ? (segments[segment] ?? []) : [],
  );
  const hashes = held.map(({ source }) => hexHash(normalizeSegment(source)));
  return [...new Set(hashes)].sort().slice(0, SENTENCES);
}

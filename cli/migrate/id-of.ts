import { articleIdProblem } from '../../functions/shared/store/keys.ts';

/** A name as an article's id: letters, digits and hyphens. */
export function idOf(name: string): string {
  const id = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 80);
  return articleIdProblem(id) === undefined ? id : `article-${id || 'untitled'}`;
}

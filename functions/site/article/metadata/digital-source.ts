import type { PublishedVersion } from '../../../shared/article/published.ts';

const CODES = 'https://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * How a text came to be, in IPTC's words: "trained algorithmic media" is what a model made, "human edits" what
 * people then went over with tools of another kind. Nothing is said of what people wrote themselves.
 */
export function digitalSourceTypes({
  method,
  reviewed,
}: Pick<PublishedVersion, 'method' | 'reviewed'>): string[] {
  if (method !== 'machine') return [];
  return [`${CODES}trainedAlgorithmicMedia`, ...(reviewed ? [`${CODES}humanEdits`] : [])];
}

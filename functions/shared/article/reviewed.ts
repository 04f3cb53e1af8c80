import type { PublishedVersion } from './published.ts';

/** A person wrote it or went over it: all but a machine's translation as the machine left it. */
export function isReviewed({ method, reviewed }: Pick<PublishedVersion, 'method' | 'reviewed'>): boolean {
  return method !== 'machine' || reviewed;
}

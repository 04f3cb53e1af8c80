import type { ArticleState } from '../shared/article/article.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import { articleIdProblem, articleKey, publishedKey } from '../shared/store/keys.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { findMissingVersion } from './find-missing-version.ts';
import { findUnmadePictures } from './find-unmade-pictures.ts';
import { findUnpublished } from './find-unpublished.ts';
import { findUntaken } from './find-untaken.ts';
import type { SweepPorts } from './looked.ts';
import type { Wake } from './wake.ts';
import type { ArticleObjects } from './walk-articles.ts';

/**
 * Compares what came in for an article with what was made of it, stage by stage: what a stage would have made and is not
 * there, or is of an earlier revision, wakes that stage.
 */
export async function findBehind(objects: ArticleObjects, ports: SweepPorts): Promise<Wake[]> {
  const { id } = objects;
  if (articleIdProblem(id) !== undefined) return [];
  const state = (await getReadable<ArticleState>(ports.store, articleKey(id)))?.value;
  const untaken = await findUntaken(objects, state, ports);
  if (state === undefined) return untaken;
  const published = await getReadable<PublishedArticle>(ports.store, publishedKey(id));
  const looked = { objects, state, published };
  // The cards it names are no strays, whatever else is wrong with it.
  const unpublished = await findUnpublished(looked, ports);
  const unmade = await findUnmadePictures(looked, ports);
  if (untaken.some(({ isLookedAtAgain }) => !isLookedAtAgain)) {
    // A picture that was taken away goes, also while the text beside it cannot be taken; a first one comes with it.
    return ports.known.pictured.has(id) ? [...untaken, ...unmade] : untaken;
  }
  const missing = await findMissingVersion(looked, ports);
  return [...untaken, ...missing, ...unmade, ...unpublished];
}

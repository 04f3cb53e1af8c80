import type { WokenStage } from '../pipeline.ts';

/** A stage that is to look at an object again, as if the object had just been put. */
export interface Wake {
  stage: WokenStage;
  key: string;
  articleId: string;
  /** For an operator: what is not there, or behind. */
  why: string;
  /** It may well be done: nothing but the stage itself can tell. Not counted. */
  isLookedAtAgain?: true;
}

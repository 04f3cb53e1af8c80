import type { Lane, StageName } from '../../../functions/pipeline.ts';

export interface StageEvent {
  stage: StageName;
  /** The object that was put. */
  key: string;
  /** Of a translation that waits for a machine. */
  lane?: Lane;
  /** Of several cards of one article, those beside `key`: they are looked at together. */
  otherCards?: readonly string[];
}

/** What is done side by side, so many at a time. */
export type Line = StageName | `translate ${Lane}`;

export function queueLineOf({ stage, lane }: StageEvent): Line {
  return stage === 'translate' && lane !== undefined ? `translate ${lane}` : stage;
}

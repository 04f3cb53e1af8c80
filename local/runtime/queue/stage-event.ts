import type { StageName } from '../../../functions/pipeline.ts';

export interface StageEvent {
  stage: StageName;
  /** The object that was put. */
  key: string;
}

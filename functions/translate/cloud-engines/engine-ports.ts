import type { ObjectStore } from '../../shared/store/object-store.ts';

export interface EnginePorts {
  store: ObjectStore;
  /** Called for every answer of Amazon Translate that says to wait. */
  onThrottled(): void;
}

import type { ObjectStore } from '../../shared/store/object-store.ts';
import type { Fetcher } from '../fetch/fetcher.ts';

export interface PlacePorts {
  store: ObjectStore;
  fetch: Fetcher;
  /** Then nothing more is asked for. */
  isTimeUp: () => boolean;
}

import { stageTriggeredBy } from '../functions/pipeline.ts';
import type { ObjectStore } from '../functions/store/object-store.ts';
import type { EventQueue } from './event-queue.ts';

/** A store whose puts wake the stages, by the table in functions/pipeline.ts, as the bucket's do. */
export function createDispatchingStore(store: ObjectStore, queue: EventQueue): ObjectStore {
  return {
    ...store,
    async put(key, body, condition) {
      const stage = stageTriggeredBy(key);
      if (stage === undefined) return store.put(key, body, condition);
      const announcement = await queue.announce({ stage, key });
      try {
        const result = await store.put(key, body, condition);
        if (result === 'conflict') await announcement.cancel();
        else announcement.ready();
        return result;
      } catch (cause) {
        await announcement.cancel();
        throw cause;
      }
    },
  };
}

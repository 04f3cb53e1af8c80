import { pipeline, stageTriggeredBy } from '../../functions/pipeline.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { EventQueue } from './queue/event-queue.ts';
import type { StageEvent } from './queue/stage-event.ts';

/** A store whose puts and deletions wake the stages, by the table in functions/pipeline.ts, as the bucket's do. */
export function createDispatchingStore(store: ObjectStore, queue: EventQueue): ObjectStore {
  /** A note of the event is on the disk before `change` is made. */
  async function announcing<T>(event: StageEvent, change: () => Promise<T>): Promise<T> {
    const announcement = await queue.announce(event);
    try {
      const result = await change();
      if (result === 'conflict') await announcement.cancel();
      else announcement.ready();
      return result;
    } catch (cause) {
      await announcement.cancel();
      throw cause;
    }
  }

  return {
    ...store,
    async put(key, body, condition) {
      const change = () => store.put(key, body, condition);
      const stage = stageTriggeredBy(key);
      return stage === undefined ? change() : announcing({ stage, key }, change);
    },
    async delete(key) {
      const change = () => store.delete(key);
      const stage = stageTriggeredBy(key);
      if (stage === undefined || !pipeline[stage].wokenByDeletion) return change();
      return announcing({ stage, key }, change);
    },
  };
}

import { pipeline, stageTriggeredBy } from '../../functions/pipeline.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { Announcement, EventQueue } from './queue/event-queue.ts';
import type { StageEvent } from './queue/stage-event.ts';

/** Puts and deletions that the stages see together. */
export interface Gathering {
  store: ObjectStore;
  /** Lets the stages see them. */
  release(): void;
}

/** For the files of one article: what it is made of does not depend on which of them is read first. */
export function gatherEvents(store: ObjectStore, queue: Pick<EventQueue, 'announce'>): Gathering {
  const announced: Announcement[] = [];
  const gathering = {
    async announce(event: StageEvent) {
      const announcement = await queue.announce(event);
      return { ...announcement, ready: () => void announced.push(announcement) };
    },
  };
  return {
    store: createDispatchingStore(store, gathering),
    release() {
      for (const announcement of announced.splice(0)) announcement.ready();
    },
  };
}

/** A store whose puts and deletions wake the stages, by the table in functions/pipeline.ts, as the bucket's do. */
export function createDispatchingStore(store: ObjectStore, queue: Pick<EventQueue, 'announce'>): ObjectStore {
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

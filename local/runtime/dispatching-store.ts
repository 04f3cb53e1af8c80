import { pipeline, stagesTriggeredBy } from '../../functions/pipeline.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { Announcement, EventQueue } from './queue/event-queue.ts';
import type { StageEvent } from './queue/stage-event.ts';

/** Puts and deletions that the stages see together. */
export interface Gathering {
  store: ObjectStore;
  /** Lets the stages see those so far. */
  release(): void;
  /** The last release: what somebody still puts after it is seen at once. */
  end(): void;
}

/** For the files of one article: what it is made of does not depend on which of them is read first. */
export function gatherEvents(store: ObjectStore, queue: Pick<EventQueue, 'announce'>): Gathering {
  const announced: Announcement[] = [];
  let isEnded = false;
  const gathering = {
    async announce(event: StageEvent) {
      const announcement = await queue.announce(event);
      const ready = () => (isEnded ? announcement.ready() : void announced.push(announcement));
      return { ...announcement, ready };
    },
  };
  const release = () => {
    for (const announcement of announced.splice(0)) announcement.ready();
  };
  return {
    store: createDispatchingStore(store, gathering),
    release,
    end() {
      isEnded = true;
      release();
    },
  };
}

/** A store whose puts and deletions wake the stages, by the table in functions/pipeline.ts, as the bucket's do. */
export function createDispatchingStore(store: ObjectStore, queue: Pick<EventQueue, 'announce'>): ObjectStore {
  /** A note of each event is on the disk before `change` is made. */
  async function announcing<T>(events: readonly StageEvent[], change: () => Promise<T>): Promise<T> {
    const announced: Announcement[] = [];
    const cancel = () => Promise.all(announced.map((announcement) => announcement.cancel()));
    try {
      // Their notes are written side by side, and share what the disk does.
      const notes = await Promise.allSettled(events.map((event) => queue.announce(event)));
      for (const note of notes) if (note.status === 'fulfilled') announced.push(note.value);
      for (const note of notes) if (note.status === 'rejected') throw note.reason;
      const result = await change();
      if (result === 'conflict') await cancel();
      else for (const announcement of announced) announcement.ready();
      return result;
    } catch (cause) {
      await cancel();
      throw cause;
    }
  }

  return {
    ...store,
    put(key, body, condition) {
      const events = stagesTriggeredBy(key).map((stage) => ({ stage, key }));
      return announcing(events, () => store.put(key, body, condition));
    },
    delete(key) {
      const woken = stagesTriggeredBy(key).filter((stage) => pipeline[stage].wokenByDeletion);
      return announcing(
        woken.map((stage) => ({ stage, key })),
        () => store.delete(key),
      );
    },
  };
}

import { createCondition } from './condition.ts';
import { createEventNotes } from './event-notes.ts';
import type { StageEvent } from './stage-event.ts';
import { createWorks, type WorkOptions } from './works.ts';

/** An event that will come once `ready`; a note of it is on the disk already. */
export interface Announcement {
  ready(): void;
  cancel(): Promise<void>;
}

export interface EventQueue {
  announce(event: StageEvent): Promise<Announcement>;
  /** Resolves once nothing is under way or waits for a retry. */
  idle(): Promise<void>;
  /**
   * Resolves once few works wait, pictures and what waits for a machine left aside: who brings many leaves room for what
   * comes meanwhile.
   */
  hasRoom(): Promise<void>;
  /** Takes up what a process that is gone left behind, and what others handed to this one. */
  recover(): Promise<Recovered>;
  /** Starts nothing new, and resolves once what runs has ended. */
  stop(): Promise<void>;
}

export interface Recovered {
  /** Notes that were there. */
  found: number;
  /** Those among them that say nothing, as a loss of power may leave them. */
  lost: number;
}

export interface QueueOptions extends Omit<WorkOptions, 'onDone' | 'onChange'> {
  /** Where the notes are. */
  folder: string;
}

/** Works that wait, before who brings more does. */
const MOST_WAITING = 4;

/**
 * The embedded runtime's stand-in for EventBridge and SQS: at least once, in any order, kept on the disk
 * until handled. A note is written before the object it is about, so that `kill -9` between the two loses
 * nothing: the handlers are idempotent and an event too many does no harm.
 */
export function createEventQueue({ folder, ...options }: QueueOptions): EventQueue {
  const notes = createEventNotes(folder);
  const { changed, until } = createCondition();
  const works = createWorks({ ...options, onDone: (paths) => notes.remove(paths), onChange: look });
  let announced = 0;

  const isIdle = () => announced === 0 && works.isEmpty();

  function look(): void {
    if (isIdle()) notes.clear();
    changed();
  }

  function settle(): void {
    announced -= 1;
    look();
  }

  return {
    async announce(event) {
      const note = await notes.write(event);
      announced += 1;
      return {
        ready() {
          works.add(event, note);
          settle();
        },
        async cancel() {
          await notes.remove([note]);
          settle();
        },
      };
    },
    idle: () => until(isIdle),
    hasRoom: () => until(() => works.countWaiting() < MOST_WAITING),
    async recover() {
      const left = await notes.listLeft();
      let lost = 0;
      for (const { event, path } of left) {
        if (event !== undefined) works.add(event, path);
        else {
          lost += 1;
          await notes.remove([path]);
        }
      }
      return { found: left.length, lost };
    },
    async stop() {
      works.stop();
      await until(() => works.isStill());
      notes.clear();
    },
  };
}

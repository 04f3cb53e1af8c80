import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { fakePicture } from '../../support/fake-pictures.ts';
import { openPictureNewsroom, type PictureNewsroom, pictureState } from '../../support/picture-newsroom.ts';

const text = (fields: string, body: string) =>
  `---\ntitle: The quay\ndate: 2026-01-10\nwithdrawn: false\n${fields}---\n\nBoats lie there.\n\n${body}\n`;
const BOTH = '![A boat](boat.jpg)\n\n![A tower](tower.png)';

/** What people do: a file that is put, or one that is taken away. */
const ACTIONS: Record<string, readonly [file: string, body: string | undefined]> = {
  text: ['en.md', text('image: boat.jpg\n', BOTH)],
  'text of one picture': ['en.md', text('', '![A tower](tower.png)')],
  'text of another name': ['en.md', text('image: ship.jpg\n', BOTH)],
  withdrawn: ['en.md', text('image: boat.jpg\n', BOTH).replace('withdrawn: false', 'withdrawn: true')],
  draft: ['en.md', text('image: boat.jpg\ndraft: true\n', BOTH)],
  boat: ['boat.jpg', fakePicture('of a boat')],
  'another boat': ['boat.jpg', fakePicture('of another boat')],
  'the boat under another name': ['ship.jpg', fakePicture('of a boat')],
  'no boat': ['boat.jpg', undefined],
  'a broken boat': ['boat.jpg', 'broken'],
  tower: ['tower.png', fakePicture('of a tower')],
  'no tower': ['tower.png', undefined],
};

async function act({ store }: PictureNewsroom, action: string): Promise<void> {
  const [file, body] = ACTIONS[action] ?? ['', undefined];
  if (body === undefined) await store.delete(`inbox/quay/${file}`);
  else await store.put(`inbox/quay/${file}`, body);
}

/** A store of which each call from one on fails: whoever made it was killed before it. */
function killedAfter(store: ObjectStore, calls: number): ObjectStore {
  let left = calls;
  const guarded = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return call(...args);
    };
  };
  return {
    get: guarded(store.get),
    getIfChanged: guarded(store.getIfChanged),
    put: guarded(store.put),
    list: guarded(store.list),
    delete: guarded(store.delete),
  };
}

interface Chance {
  /** A number below `count`. */
  pick(count: number): number;
}

/** More calls than a stage makes. */
const CALLS = 60;

/** Two events at once, in any order, some of whose stages are killed: theirs come again later. */
async function handleSome(newsroom: PictureNewsroom, { pick }: Chance, isCalm: boolean): Promise<void> {
  const { waiting, store, handle } = newsroom;
  const taken = [1, 2].flatMap(() => waiting.splice(pick(waiting.length), 1));
  await Promise.all(
    taken.map(async (event) => {
      const isKilled = !isCalm && pick(3) === 0;
      try {
        await handle(event, isKilled ? killedAfter(store, pick(CALLS)) : store);
        if (!isCalm && pick(4) === 0) waiting.push(event);
      } catch {
        waiting.push(event);
      }
    }),
  );
}

const ROUNDS = 3000;

async function handleAll(newsroom: PictureNewsroom, chance: Chance, isCalm: boolean): Promise<void> {
  for (let round = 0; newsroom.waiting.length > 0; round += 1) {
    expect(round).toBeLessThan(ROUNDS);
    await handleSome(newsroom, chance, isCalm || round > ROUNDS / 2);
    if (round % 20 === 19) newsroom.pass();
  }
}

async function sweepAll(newsroom: PictureNewsroom, chance: Chance): Promise<void> {
  for (let pass = 0; pass < 4; pass += 1) {
    newsroom.pass();
    if ((await newsroom.sweep()).length === 0) break;
    await handleAll(newsroom, chance, true);
  }
}

const IN_ORDER: Chance = { pick: () => 0 };

/** Only the files that are there in the end, in their order. */
async function calmly(actions: readonly string[]) {
  const newsroom = openPictureNewsroom();
  const last = new Map(actions.map((action, place) => [ACTIONS[action]?.[0], place]));
  for (const [place, action] of actions.entries()) {
    const [file] = ACTIONS[action] ?? [];
    if (last.get(file) === place) await act(newsroom, action);
  }
  await handleAll(newsroom, IN_ORDER, true);
  await sweepAll(newsroom, IN_ORDER);
  return pictureState(newsroom);
}

const story = fc.record({
  actions: fc.array(fc.constantFrom(...Object.keys(ACTIONS)), { minLength: 1, maxLength: 12 }),
  chances: fc.infiniteStream(fc.nat({ max: 999_999 })),
  loses: fc.boolean(),
});

test('pictures come, change and go in any order, and whoever makes them is killed anywhere: the end is the same, and no folder is ever without a name', async () => {
  // Who meets another one waits a random part of some pauses: none of it here.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  await fc.assert(
    fc.asyncProperty(story, async ({ actions, chances, loses }) => {
      const chance = { pick: (count: number) => (count < 1 ? 0 : (chances.next().value as number) % count) };
      const newsroom = openPictureNewsroom();
      for (const action of actions) {
        await act(newsroom, action);
        for (let count = chance.pick(12); count > 0; count -= 1) await handleSome(newsroom, chance, false);
        // An event that never comes: the sweep makes up for it.
        if (loses && chance.pick(2) === 0) newsroom.waiting.splice(chance.pick(newsroom.waiting.length), 1);
      }
      await handleAll(newsroom, chance, false);
      if (!loses) expect((await newsroom.sweep()).filter(({ why }) => why.includes('picture'))).toEqual([]);
      await sweepAll(newsroom, chance);
      expect(newsroom.unnamed).toEqual([]);
      const state = await pictureState(newsroom);
      expect(state.making).toBeUndefined();
      expect([...new Set(state.media.map((key) => key.split('/')[1]))]).toEqual(state.folders);
      expect(state).toEqual(await calmly(actions));
    }),
    { numRuns: 15 },
  );
});

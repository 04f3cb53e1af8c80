import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { stagesTriggeredBy } from '../../../../functions/pipeline.ts';
import { createFileObjectStore } from '../../../../functions/shared/store/file-object-store.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { createFollower, openNewsroom } from './newsroom.ts';

const keysOf = (told: readonly { id: string; changedAt: string }[]) =>
  told.map(({ id, changedAt }) => `${changedAt} ${id}`);

interface Edit {
  id: number;
  kind: 'correct' | 'withdraw' | 'bring back';
  seconds: number;
}

const edits = fc.array(
  fc.record({
    id: fc.nat(7),
    kind: fc.constantFrom('correct', 'withdraw', 'bring back'),
    seconds: fc.constantFrom(0.001, 1, 9, 11, 100),
  }),
  { maxLength: 14 },
) as fc.Arbitrary<Edit[]>;

test('while articles change between pages, who follows is told of each change once and has in the end what there is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      edits,
      fc.array(fc.nat(3)),
      async (limit, list, pauses) => {
        const room = openNewsroom({ languages: ['en'] });
        for (let id = 0; id < 6; id += 1) await room.put(`a${id}`);
        const state = new Map(Array.from({ length: 6 }, (_, id) => [`a${id}`, 'One day, all was well.']));
        const follower = createFollower(room, limit);
        let edit = 0;
        const happen = async (most: number) => {
          for (let many = most; many > 0 && edit < list.length; many -= 1) {
            const { id, kind, seconds } = list[edit] as Edit;
            edit += 1;
            room.wait(seconds);
            const text = `One day, all was ${edit}.`;
            if (kind === 'withdraw') state.delete(`a${id}`);
            else state.set(`a${id}`, text);
            await room.put(`a${id}`, `withdrawn: ${kind === 'withdraw'}`, text);
          }
        };
        for (let walk = 0; walk < 4; walk += 1)
          await follower.follow(() => happen(pauses[edit % (pauses.length || 1)] ?? 1));
        while (edit < list.length) await happen(1);
        await follower.follow();
        expect(new Set(keysOf(follower.told)).size).toBe(follower.told.length);
        expect(follower.titles()).toEqual([...state.keys()].sort());
        for (const [id, text] of state)
          expect(follower.copy.get(id)?.versions.find((one) => one.language === 'en')?.summary).toBe(text);
        expect(await follower.follow()).toEqual([]);
      },
    ),
    { numRuns: runsOf(15) },
  );
});

test('a change that comes to the bucket four seconds after its time is told, once', async () => {
  const memory = createMemoryObjectStore();
  const room = openNewsroom({ languages: ['en'] });
  for (const id of ['a', 'b']) await room.put(id);
  room.wait(60);
  const follower = createFollower(room);
  await follower.follow();
  await room.put('a', 'correction: Late.');
  const { objects } = await room.store.list('changed/', { limit: 1 });
  const [late] = objects;
  const body = (await room.store.get(late?.key ?? ''))?.body ?? new Uint8Array();
  await room.store.delete(late?.key ?? '');
  await memory.put('late', body);
  room.wait(2);
  await room.put('b', 'correction: In time.');
  expect(await follower.follow()).toEqual(['b']);
  room.wait(2);
  await room.store.put(late?.key ?? '', body);
  expect(await follower.follow()).toEqual(['a']);
  expect(await follower.follow()).toEqual([]);
});

test('after very many changes at once each is told once, the last of them some seconds later', async () => {
  const room = openNewsroom({ languages: ['en'] });
  for (let id = 0; id < 160; id += 1) await room.put(`a${id}`);
  const follower = createFollower(room, 50);
  expect(await follower.follow()).toEqual([]);
  room.wait(11);
  expect(new Set(await follower.follow()).size).toBe(160);
  expect(follower.told).toHaveLength(160);
  expect(await follower.follow()).toEqual([]);
});

test('over files, a correction and a withdrawal are each told once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = createFileObjectStore(folder);
  const waiting: string[] = [];
  const bucket = {
    ...files,
    async put(...[key, body, condition]: Parameters<typeof files.put>) {
      const result = await files.put(key, body, condition);
      if (result !== 'conflict' && stagesTriggeredBy(key).length > 0) waiting.push(key);
      return result;
    },
  };
  const room = openNewsroom({ bucket });
  const put = async (...article: Parameters<typeof room.put>) => {
    await room.put(...article);
    while (waiting.length > 0) await room.handle(waiting.shift() as string);
  };
  await put('sea', 'date: 2026-01-05');
  await put('harbour', 'date: 2026-01-05');
  const follower = createFollower(room, 1);
  expect((await follower.follow()).sort()).toEqual(['harbour', 'sea']);
  room.wait(1);
  await put('sea', 'date: 2026-01-05\ncorrection: It is blue.');
  room.wait(1);
  await put('harbour', 'date: 2026-01-05\nwithdrawn: true');
  expect(await follower.follow()).toEqual(['harbour', 'sea']);
  expect([follower.titles(), follower.told.length]).toEqual([['sea'], 4]);
});

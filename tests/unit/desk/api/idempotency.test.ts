import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { readAll } from '../../../support/pipeline.ts';
import { createDesk, HARBOUR } from './setup.ts';

const PLACE = '?id=harbour&language=en';
const NEWER = HARBOUR.replace('opens', 'closes');
const key = (value: string) => ({ 'Idempotency-Key': value });
const inbox = async (desk: ReturnType<typeof createDesk>) => readAll(desk.pipeline.store, 'inbox/');

test('the same key with the same request answers the same and does nothing', async () => {
  const desk = createDesk();
  const answers = [];
  for (const value of ['"8e03978e"', '"8e03978e"', '8e03978e']) {
    const answer = await desk.post(PLACE, HARBOUR, key(value));
    answers.push([answer.status, answer.headers.get('location'), await answer.text()].join(' '));
  }
  expect(new Set(answers).size).toBe(1);
  expect(desk.pipeline.waiting).toEqual(['inbox/harbour/en.md']);
});

test('the same key with another request is refused', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR, key('one'));
  expect((await desk.post(PLACE, NEWER, key('one'))).status).toBe(422);
  expect((await desk.post('?id=harbour&language=fr', HARBOUR, key('one'))).status).toBe(422);
  expect(await inbox(desk)).toEqual({ 'inbox/harbour/en.md': HARBOUR });
});

test('a late retry does not bring an old text back', async () => {
  const desk = createDesk();
  await desk.post(PLACE, HARBOUR, key('one'));
  await desk.post(PLACE, NEWER, key('two'));
  expect((await desk.post(PLACE, HARBOUR, key('one'))).status).toBe(202);
  expect(await inbox(desk)).toEqual({ 'inbox/harbour/en.md': NEWER });
});

test('sent five times at once it is taken once', async () => {
  const desk = createDesk();
  const sent = Array.from({ length: 5 }, () => desk.post(PLACE, HARBOUR, key('one')));
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(statuses).toEqual([202, 202, 202, 202, 202]);
  expect(desk.pipeline.waiting).toEqual(['inbox/harbour/en.md']);
});

test('two texts at once under one key: one is taken, the other refused', async () => {
  const desk = createDesk();
  const answers = await Promise.all([HARBOUR, NEWER].map((text) => desk.post(PLACE, text, key('one'))));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 422]);
  expect(Object.values(await inbox(desk))).toHaveLength(1);
});

/** A process that ends before its nth put. */
function dyingAt(putNumber: number) {
  let puts = 0;
  return (store: ObjectStore): ObjectStore => ({
    ...store,
    async put(...args) {
      puts += 1;
      if (puts === putNumber) throw new Error('killed');
      return store.put(...args);
    },
  });
}

test.each([1, 2, 3])('a request that ends before its put %i is finished by its retry', async (putNumber) => {
  const desk = createDesk(dyingAt(putNumber));
  expect((await desk.post(PLACE, HARBOUR, key('one'))).status).toBe(500);
  expect((await desk.post(PLACE, HARBOUR, key('one'))).status).toBe(202);
  expect(await inbox(desk)).toEqual({ 'inbox/harbour/en.md': HARBOUR });
  expect(desk.errors).toEqual(['killed']);
});

test('whenever a request ended, its retry changes nothing newer', async () => {
  const others = fc.array(fc.constantFrom(HARBOUR, NEWER, `${NEWER}More.\n`), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.integer({ min: 2, max: 4 }), others, async (isThere, put, texts) => {
      const desk = createDesk(dyingAt(put + (isThere ? 2 : 0)));
      if (isThere) await desk.post(PLACE, NEWER);
      await desk.post(PLACE, `${HARBOUR}First.\n`, key('one'));
      for (const text of texts) await desk.post(PLACE, text);
      const before = await inbox(desk);
      // A text that was there all the time was changed by nobody, and the retry is the first to change it.
      const isUntouched = put === 2 && isThere && texts.every((text) => text === NEWER);
      expect((await desk.post(PLACE, `${HARBOUR}First.\n`, key('one'))).status).toBe(202);
      expect(await inbox(desk)).toEqual(
        isUntouched ? { 'inbox/harbour/en.md': `${HARBOUR}First.\n` } : before,
      );
    }),
  );
});

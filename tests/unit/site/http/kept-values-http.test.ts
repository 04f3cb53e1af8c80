import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeptValues } from '../../../../functions/site/http/kept-values.ts';

test('a value is read again only once its ETag is another', async () => {
  const kept = createKeptValues<string>(2);
  const loads: string[] = [];
  const read = (etag: string) =>
    kept.read('key', etag, async () => {
      loads.push(etag);
      return { value: `value ${etag}`, etag };
    });
  expect([await read('a'), await read('a'), await read('b'), await read('b')]).toEqual([
    'value a',
    'value a',
    'value b',
    'value b',
  ]);
  expect(loads).toEqual(['a', 'b']);
});

test('an object that was listed and is gone is nothing, and is asked for again', async () => {
  const kept = createKeptValues<string>(2);
  expect(await kept.read('key', 'a', async () => undefined)).toBeUndefined();
  expect(await kept.read('key', 'a', async () => ({ value: 'back', etag: 'a' }))).toBe('back');
});

test('what is kept is never older than its ETag, and no more than the limit, whatever is asked', async () => {
  const asked = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('1', '2')));
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const kept = createKeptValues<string>(2);
      const recent: string[] = [];
      for (const [key, etag] of all) {
        let loaded = false;
        const value = await kept.read(key, etag, async () => {
          loaded = true;
          return { value: key + etag, etag };
        });
        expect(value).toBe(key + etag);
        const lastTwo = [...new Set(recent.toReversed().map((name) => name[0]))].slice(0, 2);
        const isKept = lastTwo.includes(key) && recent.findLast((name) => name[0] === key) === key + etag;
        expect(loaded).toBe(!isKept);
        recent.push(key + etag);
      }
    }),
  );
});

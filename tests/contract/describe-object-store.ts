import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

export interface Implementation {
  store: ObjectStore;
  close(): Promise<void>;
}

/** Each promise of the port's comment, as a test over one implementation. */
export function describeObjectStore(name: string, open: () => Promise<Implementation>): void {
  describe(name, () => testPromises(open));
}

function testPromises(open: () => Promise<Implementation>): void {
  let implementation: Implementation;
  let store: ObjectStore;
  /** A prefix of its own for each test. */
  const area = () => `${randomUUID()}/`;
  const text = async (key: string) => {
    const object = await store.get(key);
    return object && new TextDecoder().decode(object.body);
  };
  const keys = async (prefix: string, options = {}) =>
    (await store.list(prefix, options)).objects.map(({ key }) => key.slice(prefix.length));

  beforeAll(async () => {
    implementation = await open();
    store = implementation.store;
  });
  afterAll(() => implementation.close());

  test('a missing key reads as undefined, and deleting it is no error', async () => {
    expect(await store.get(`${area()}x`)).toBeUndefined();
    await store.delete(`${area()}x`);
  });

  test('a name longer than any that can be stored is a missing one', async () => {
    const long = 'x'.repeat(300);
    expect(await store.get(`${area()}${long}`)).toBeUndefined();
    expect(await keys(`${area()}${long}/`)).toEqual([]);
  });

  test('what was put is read back byte for byte, with its ETag and time', async () => {
    const bodies = [new Uint8Array(), new Uint8Array([0, 255, 254, 10]), new Uint8Array(1_000_000).fill(7)];
    for (const body of bodies) {
      const key = `${area()}x.json`;
      const put = await store.put(key, body);
      const object = await store.get(key);
      expect(Buffer.from(object?.body ?? []).equals(Buffer.from(body))).toBe(true);
      expect(put).toEqual({ etag: object?.etag });
      expect(Math.abs((object?.lastModified.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    }
  });

  test('what still has the ETag that is known is not read again', async () => {
    const key = `${area()}x`;
    const { etag } = (await store.put(key, 'one')) as { etag: string };
    expect(await store.getIfChanged(key, etag)).toBe('unchanged');
    await store.put(key, 'another');
    const found = await store.getIfChanged(key, etag);
    expect(found !== 'unchanged' && new TextDecoder().decode(found?.body)).toBe('another');
    await store.delete(key);
    expect(await store.getIfChanged(key, etag)).toBeUndefined();
  });

  test('an ETag changes with the body', async () => {
    const key = `${area()}x`;
    const etags = [await store.put(key, 'one'), await store.put(key, 'two'), await store.put(key, 'three')];
    expect(new Set(etags.map((put) => put !== 'conflict' && put.etag)).size).toBe(3);
  });

  test('a put "where none is" writes once', async () => {
    const key = `${area()}x`;
    expect(await store.put(key, 'one', { ifNoneMatch: '*' })).not.toBe('conflict');
    expect(await store.put(key, 'two', { ifNoneMatch: '*' })).toBe('conflict');
    expect(await text(key)).toBe('one');
  });

  test('a put "over this one" is a conflict once another was put, and where there is none', async () => {
    const key = `${area()}x`;
    const first = await store.put(key, 'one');
    const match = first === 'conflict' ? '' : first.etag;
    expect(await store.put(key, 'two', { ifMatch: match })).not.toBe('conflict');
    expect(await store.put(key, 'three', { ifMatch: match })).toBe('conflict');
    expect(await store.put(`${key}-missing`, 'x', { ifMatch: match })).toBe('conflict');
    expect([await text(key), await text(`${key}-missing`)]).toEqual(['two', undefined]);
  });

  test('of racing conditional puts one wins', async () => {
    const key = `${area()}x`;
    const race = (condition: { ifMatch: string } | { ifNoneMatch: '*' }) =>
      Promise.all(Array.from({ length: 12 }, () => store.put(key, randomUUID(), condition)));
    const winners = (results: unknown[]) => results.filter((result) => result !== 'conflict');
    expect(winners(await race({ ifNoneMatch: '*' }))).toHaveLength(1);
    expect(winners(await race({ ifMatch: (await store.get(key))?.etag ?? '' }))).toHaveLength(1);
  });

  test('whoever is told of a conflict finds what another put', async () => {
    const keys = Array.from({ length: 10 }, (_, place) => `${area()}${place}`);
    const put = async (key: string, body: string) => ({
      body,
      isMine: (await store.put(key, body, { ifNoneMatch: '*' })) !== 'conflict',
    });
    for (const key of keys) {
      const puts = await Promise.all(['one', 'two', 'three'].map((body) => put(key, body)));
      const winners = puts.filter(({ isMine }) => isMine);
      expect(winners.map(({ body }) => body)).toEqual([await text(key)]);
    }
  });

  test('keys are listed in the order of their UTF-8 bytes, with size, time and ETag', async () => {
    const prefix = area();
    // UTF-16 would sort the emoji before the private-use character.
    const names = ['a b', 'a%', 'a+b', 'a.json', 'a/b', 'a0', 'b.json', 'é', 'مقال', '\ue000', '😀'];
    for (const name of [...names].reverse()) await store.put(prefix + name, name);
    expect(await keys(prefix)).toEqual(names);
    const { objects } = await store.list(prefix);
    const first = await store.get(`${prefix}a b`);
    expect(objects[0]).toMatchObject({ key: first?.key, etag: first?.etag, size: 3 });
    // S3 tells the time in its headers to the second only.
    const apart = (objects[0]?.lastModified.getTime() ?? 0) - (first?.lastModified.getTime() ?? 0);
    expect(Math.abs(apart)).toBeLessThan(1000);
  });

  test('a prefix may end inside a name', async () => {
    const prefix = area();
    for (const name of ['en/1', 'es/1', 'fr/1']) await store.put(prefix + name, '');
    expect(await keys(`${prefix}e`)).toEqual(['n/1', 's/1']);
    expect(await keys(`${prefix}none`)).toEqual([]);
  });

  test('a list starts after a key that needs not exist, ends at its limit and says whether more follow', async () => {
    const prefix = area();
    for (const name of ['1', '2/x', '3', '4']) await store.put(prefix + name, '');
    expect(await keys(prefix, { startAfter: `${prefix}2` })).toEqual(['2/x', '3', '4']);
    expect(await keys(prefix, { startAfter: `${prefix}2/x` })).toEqual(['3', '4']);
    expect(await store.list(prefix, { limit: 2 })).toMatchObject({ truncated: true });
    expect(await store.list(prefix, { limit: 4 })).toMatchObject({ truncated: false });
    const all: string[] = [];
    for await (const { key } of listAll(store, prefix)) all.push(key.slice(prefix.length));
    expect(all).toEqual(['1', '2/x', '3', '4']);
  });

  test('a deleted object is gone from reads and lists', async () => {
    const prefix = area();
    await store.put(`${prefix}x`, '1');
    await store.delete(`${prefix}x`);
    expect([await store.get(`${prefix}x`), await keys(prefix)]).toEqual([undefined, []]);
  });

  test('a reader never sees half a body', async () => {
    const key = `${area()}x`;
    const bodies = ['a', 'b'].map((letter) => letter.repeat(200_000));
    await store.put(key, bodies[0] as string);
    const writing = (async () => {
      for (let i = 0; i < 15; i += 1) await store.put(key, bodies[i % 2] as string);
    })();
    for (let i = 0; i < 30; i += 1) expect(bodies).toContain(await text(key));
    await writing;
  });

  test.each(['', 'a//b', '/a', 'a/', 'x'.repeat(1025), 'a\0b', 'a\ud800b'])(
    'the key %j is refused',
    async (key) => {
      await expect(store.put(key, '')).rejects.toThrow(/key/);
    },
  );

  test('any sequence of calls answers as a map would', async () => {
    const name = fc.constantFrom('a', 'b/c', 'b/d', 'b.e', 'مقال');
    const call = fc.oneof(
      fc.record({
        do: fc.constant('put' as const),
        name,
        body: fc.string({ unit: 'grapheme', maxLength: 5 }),
      }),
      fc.record({ do: fc.constant('delete' as const), name }),
      fc.record({ do: fc.constant('list' as const), prefix: fc.constantFrom('', 'b', 'b/') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async (calls) => {
        const prefix = area();
        const model = new Map<string, string>();
        for (const step of calls) {
          if (step.do === 'put')
            await store.put(prefix + step.name, step.body).then(() => model.set(step.name, step.body));
          if (step.do === 'delete')
            await store.delete(prefix + step.name).then(() => model.delete(step.name));
          if (step.do === 'list') {
            const expected = [...model.keys()].filter((key) => key.startsWith(step.prefix));
            const found = (await store.list(prefix + step.prefix)).objects.map(({ key }) =>
              key.slice(prefix.length),
            );
            expect(found).toEqual(expected.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
          }
        }
        for (const [key, body] of model) expect(await text(prefix + key)).toBe(body);
      }),
      { numRuns: 25 },
    );
  });
}

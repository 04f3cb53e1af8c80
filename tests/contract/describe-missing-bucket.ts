import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { Implementation } from './describe-object-store.ts';

export interface MissingBucket extends Implementation {
  bucket: string;
}

/** What a store promises whose bucket is not there. */
export function describeMissingBucket(name: string, open: () => Promise<MissingBucket>): void {
  describe(name, () => testMissingBucket(open));
}

function testMissingBucket(open: () => Promise<MissingBucket>): void {
  let missing: MissingBucket;
  beforeAll(async () => {
    missing = await open();
  });
  afterAll(() => missing.close());

  const calls: [string, (store: ObjectStore) => Promise<unknown>][] = [
    ['a get', (store) => store.get('articles/x.json')],
    ['a list', (store) => store.list('articles/')],
    ['a put', (store) => store.put('articles/x.json', '{}')],
    ['a put "where none is"', (store) => store.put('articles/x.json', '{}', { ifNoneMatch: '*' })],
    ['a put "over this one"', (store) => store.put('articles/x.json', '{}', { ifMatch: '"1"' })],
    ['a deletion', (store) => store.delete('articles/x.json')],
  ];
  test.each(calls)('%s in a bucket that is not there is an error that names the bucket', async (_, call) => {
    const { store, bucket } = missing;
    await expect(call(store)).rejects.toThrow(`in the bucket ${bucket}: NoSuchBucket`);
  });
}

import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import type { MemoryUnit } from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { indexSources } from '../../../../../functions/shared/language/near/index-sources.ts';
import { type NearShard, SHARD_LIMIT } from '../../../../../functions/shared/language/near/near-shard.ts';
import { hashOfWords, unitWords } from '../../../../../functions/shared/language/near/words-of.ts';
import { getJson } from '../../../../../functions/shared/store/json-object.ts';
import { nearKey } from '../../../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';

const unit = (source: string, more: Partial<MemoryUnit> = {}): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: asCoded(source),
  target: asCoded('x'),
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-15T00:00:00.000Z',
  ...more,
});

test('sources with the same words are named in one place, whatever their codes; again changes nothing', async () => {
  const store = createMemoryObjectStore();
  const units = [
    unit('See <1>this</1>'),
    unit('See &lt;b0&gt;this&lt;/b0&gt;'),
    unit('A machine', { origin: 'machine' }),
    unit('Asked for', { state: 'initial' }),
    unit('<1/>'),
  ];
  await indexSources(store, units);
  const key = nearKey('en', 'fr', hashOfWords('See this'));
  const { value, etag } = (await getJson<NearShard>(store, key)) ?? {};
  expect(value).toEqual({ sources: ['See &lt;b0&gt;this&lt;/b0&gt;', 'See <1>this</1>'] });
  expect((await store.list('near/')).objects).toHaveLength(1);
  await indexSources(store, units.toReversed());
  expect((await getJson(store, key))?.etag).toBe(etag);
});

test('a shard has an end', async () => {
  const store = createMemoryObjectStore();
  const words = Array.from({ length: SHARD_LIMIT + 5 }, (_, n) => `w<${n + 1}/>`);
  await indexSources(
    store,
    words.map((source) => unit(source)),
  );
  const key = nearKey('en', 'fr', hashOfWords(unitWords(asCoded('w'))));
  expect((await getJson<NearShard>(store, key))?.value.sources).toHaveLength(SHARD_LIMIT);
});

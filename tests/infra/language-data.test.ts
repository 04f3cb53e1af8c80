import { expect, test } from 'vitest';
import { lazyNgrams, type Ngrams, writeNgrams } from '../../cdk/bundle/lazy-ngrams.ts';

const MODULE = new URL('../../node_modules/eld/src/ngrams/extrasmall.js', import.meta.url);
const { ngramsData } = (await import(MODULE.href)) as { ngramsData: { ngrams: Ngrams } };
const whole = ngramsData.ngrams;

test('what a bundle reads of languages in parts is what eld brings as one', () => {
  let reads = 0;
  const parts = writeNgrams(whole);
  const lazy = lazyNgrams(() => {
    reads += 1;
    return parts;
  });
  expect(reads).toBe(0);
  const other = Object.keys(whole).filter(
    (ngram) => JSON.stringify(lazy[ngram]) !== JSON.stringify(whole[ngram]),
  );
  expect(other).toEqual([]);
  expect(reads).toBe(1);
});

test('an n-gram that no language has is in no part', () => {
  const lazy = lazyNgrams(() => writeNgrams({ abcd: { 1: 2 } }));
  expect([lazy.abcd, lazy.abce, lazy.zzzz, lazy.a]).toEqual([{ 1: 2 }, undefined, undefined, undefined]);
});

test('an n-gram that a line cannot hold fails while it is bundled, not while it is looked for', () => {
  expect(() => writeNgrams({ 'a\nb': { 1: 2 } })).toThrow('"a\\nb"');
});

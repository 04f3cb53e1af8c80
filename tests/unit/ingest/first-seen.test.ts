import { beforeEach, expect, test } from 'vitest';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { getJson, putJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, type TestPipeline } from '../../support/pipeline.ts';

/** Of the pipeline's clock: the first file comes at 00:00:01. */
const FIRST = '2026-01-01T00:00:01.000Z';

let pipeline: TestPipeline;
beforeEach(() => {
  pipeline = createPipeline(createEchoTranslator());
});

async function publishedWith(fields: string): Promise<string | undefined> {
  await pipeline.store.put('inbox/gate/en.md', `---\ntitle: Gate\n${fields}---\n\nIt opens.\n`);
  await pipeline.drain();
  return (await readState())?.publishedAt;
}

const readState = async () => (await getJson<ArticleState>(pipeline.store, 'articles/gate.json'))?.value;

test.each(['publishAt', 'date'])('taking out a %s in the future ends the embargo, now', async (field) => {
  expect(await publishedWith(`${field}: 2100-01-01T00:00:00Z\n`)).toBe('2100-01-01T00:00:00.000Z');
  const lifted = (await publishedWith('')) ?? '';
  expect(lifted > FIRST && lifted < '2026-01-01T00:10').toBe(true);
  expect(await publishedWith('tags: [sea]\n')).toBe(lifted);
});

test('taking out a date in the past dates the article by when it came in', async () => {
  await publishedWith('date: 2020-05-04T00:00:00Z\n');
  expect(await publishedWith('')).toBe(FIRST);
});

test('taking out the line of an embargo that is over leaves the date that readers saw', async () => {
  await publishedWith('');
  await publishedWith('publishAt: 2026-01-01T00:00:03Z\n');
  for (let i = 0; i < 5; i += 1) await publishedWith(`publishAt: 2026-01-01T00:00:03Z\ntags: [a${i}]\n`);
  expect(await publishedWith('')).toBe('2026-01-01T00:00:03.000Z');
});

test('a state of before, which holds one date, ends its embargo too', async () => {
  await publishedWith('publishAt: 2100-01-01T00:00:00Z\n');
  await putJson(pipeline.store, 'articles/gate.json', { ...(await readState()), firstSeenAt: undefined });
  expect(((await publishedWith('')) ?? '') < '2026-01-01T00:10').toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import { putJson } from '../../../functions/shared/store/json-object.ts';
import { articleKey, versionKey } from '../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { readAll } from '../../support/pipeline.ts';
import { runsOf } from '../../support/runs-of.ts';

const site = parseSiteConfig({});
const TIME = '2026-03-01T08:00:00.000Z';

interface Step {
  withdrawn: boolean;
  versions: Record<string, Pick<Version, 'method' | 'reviewed' | 'held'>>;
}

const version = fc.record({
  method: fc.constantFrom('original', 'human', 'memory', 'machine'),
  reviewed: fc.boolean(),
  held: fc.boolean(),
});
const steps = fc.array(
  fc.record({
    withdrawn: fc.boolean(),
    versions: fc.dictionary(fc.constantFrom('ar', 'fr', 'en'), version),
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<Step[]>;

async function publishSteps(all: Step[]) {
  const store = createMemoryObjectStore();
  for (const [index, { withdrawn, versions }] of all.entries()) {
    const shared = { revision: String(index), sourceLanguage: 'en' };
    const state: ArticleState = {
      id: 'sea',
      ...shared,
      withdrawn,
      tags: ['sea'],
      files: {},
      publishedAt: TIME,
      receivedAt: TIME,
    };
    await putJson(store, articleKey('sea'), state);
    for (const [language, of] of Object.entries(versions)) {
      const content = { title: 'The sea', bodyHtml: '<p>Blue.</p>', findings: [], segments: [] };
      const whole = { articleId: 'sea', ...shared, language, ...content, outdated: false, charactersSent: 0 };
      await putJson(store, versionKey('sea', language, String(index)), { ...whole, ...of });
    }
    await publishArticle('sea', { store, site, now: () => new Date(TIME) });
  }
  return store;
}

test('a card stands among the reviewed exactly while no unreviewed machine translation is shown', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const store = await publishSteps(all);
      const published = (await readAll(store, 'published/'))['published/sea.json'];
      const shown = published === undefined ? {} : JSON.parse(published).versions;
      const newest = await readAll(store, 'newest/');
      const expected = Object.entries(newest)
        .filter(([key]) => {
          const { method, reviewed } = shown[key.split('/')[1] as string];
          return method !== 'machine' || reviewed;
        })
        .map(([key, card]) => [key.replace('newest/', 'reviewed/'), card]);
      expect(await readAll(store, 'reviewed/')).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: runsOf(100) },
  );
});

test('a reviewed version that a machine replaces leaves the reviewed', async () => {
  const reviewed = { method: 'machine', reviewed: true, held: false } as const;
  const step = (fr: Step['versions'][string]): Step => ({ withdrawn: false, versions: { fr } });
  const before = await publishSteps([step(reviewed)]);
  expect(Object.keys(await readAll(before, 'reviewed/'))).toHaveLength(1);
  const after = await publishSteps([step(reviewed), step({ ...reviewed, reviewed: false })]);
  expect(Object.keys(await readAll(after, 'reviewed/'))).toEqual([]);
  expect(Object.keys(await readAll(after, 'newest/'))).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { removeSmokeArticle } from '../../../../cli/smoke/remove-smoke-article.ts';
import { composeSmokeArticle } from '../../../../cli/smoke/smoke-article.ts';
import { describeChecks } from '../../../../cli/smoke/smoke-check.ts';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { inboxKey } from '../../../../functions/shared/store/keys.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

test.each(['en', 'fr', 'ar'])(
  'its text in %s is published, withdrawn, and nothing of it is left',
  async (language) => {
    const checks = { language: 'off', script: 'off' };
    const site = parseSiteConfig({ sourceLanguage: language, checks });
    const { store, drain } = createPipeline(createEchoTranslator(), undefined, { site });
    const kept = 'inbox/other/en.md';
    await store.put(kept, '# Another\n\nIt stays.\n');
    await drain();
    const keysOf = async () => (await store.list('')).objects.map(({ key }) => key);
    const before = await keysOf();
    const article = composeSmokeArticle(site, 48_213);
    for (const withdrawn of [false, true]) {
      await store.put(inboxKey(article.id, `${article.language}.md`), article.text({ withdrawn }));
      await drain();
      const pages = (await keysOf()).filter((key) => key.startsWith('newest/') && key.includes(article.id));
      expect(pages).toHaveLength(withdrawn ? 0 : 3);
    }
    expect(await removeSmokeArticle(store, article.id)).toBeGreaterThan(10);
    expect(await keysOf()).toEqual(before);
  },
);

test('a site in none of the languages that there is a text in is told so', () => {
  const site = parseSiteConfig({ languages: ['es', 'de'] });
  expect(() => composeSmokeArticle(site, 1)).toThrow('there is a text to try the stack with in en, fr, ar');
});

test('checks are lines in columns, and counted', () => {
  const text = describeChecks([
    { what: 'page in ar', outcome: 'ok', detail: 'Hit from cloudfront' },
    { what: 'alarms', outcome: 'warning', detail: 'on: "Dead letters"' },
    { what: 'withdrawn', outcome: 'failed', detail: 'its address answers 200 in place of 410' },
  ]);
  expect(text.split('\n')).toEqual([
    'ok    page in ar  Hit from cloudfront',
    'WARN  alarms      on: "Dead letters"',
    'FAIL  withdrawn   its address answers 200 in place of 410',
    '1 ok, 1 to look at, 1 failed',
  ]);
});

/**
 * What of an article is sent again when it is edited, against sending all of it at each save.
 *
 *   npx tsx bench/edits.ts [--articles 60] [--json]
 *
 * News of three sentences a paragraph, English to Arabic and French: new, three times a word changed, a paragraph added, a
 * correction. The stages run as deployed, the real client of Amazon Translate against a stand-in. It exits with 1 where a
 * bar is missed. docs/scale-and-cost.md has the figures.
 */
import { parseArgs } from 'node:util';
import { startTranslateStandIn } from '../tests/support/translate-stand-in.ts';
import { createCountedPipeline } from './cost/run-pipeline.ts';
import { editsOf, writeNews } from './edits/write-news.ts';

/** Of sending all of it. */
const BARS = { new: 1.01, edits: 0.05, life: 0.2 };

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } },
});
const standIn = await startTranslateStandIn();
const pipeline = createCountedPipeline(standIn.url);
const LANGUAGES = 2;

const sent = { new: 0, edits: 0, life: 0 };
const all = { new: 0, edits: 0, life: 0 };
for (let seed = 0; seed < Number(values.articles); seed += 1) {
  for (const [place, save] of editsOf(writeNews(seed)).entries()) {
    const before = standIn.requests.length;
    await pipeline.put(`inbox/story-${seed}/en.md`, save.text);
    const characters = standIn.requests.slice(before).reduce((sum, { text }) => sum + [...text].length, 0);
    const kinds =
      place === 0
        ? (['new', 'life'] as const)
        : save.isEdit
          ? (['edits', 'life'] as const)
          : (['life'] as const);
    for (const kind of kinds) {
      sent[kind] += characters;
      all[kind] += save.characters * LANGUAGES;
    }
  }
}
await standIn.close();

const figures = Object.fromEntries(
  (['new', 'edits', 'life'] as const).map((kind) => {
    const ratio = sent[kind] / all[kind];
    return [kind, { sent: sent[kind], all: all[kind], ratio, bar: BARS[kind], reached: ratio <= BARS[kind] }];
  }),
);
if (values.json) console.log(JSON.stringify(figures));
else {
  console.log(
    `${values.articles} articles, English to Arabic and French: characters sent, of those of the words at each save`,
  );
  console.table(figures);
}
if (!Object.values(figures).every(({ reached }) => reached)) process.exitCode = 1;

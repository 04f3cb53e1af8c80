/**
 * What an article and a page view cost in calls, counted, not estimated.
 *
 *   npx tsx bench/cost.ts [--articles 50] [--words 500] [--json]
 *
 * Ends with 1 if a new article or an edit takes more reads than its bar.
 *
 * The stages run as deployed, over a store in memory that counts, and the real Amazon Translate client against a
 * stand-in on this machine. docs/scale-and-cost.md has the figures and what they come to.
 */
import { parseArgs } from 'node:util';
import { createSiteApp } from '../functions/site/app.tsx';
import { startTranslateStandIn } from '../tests/support/translate-stand-in.ts';
import type { StoreCalls } from './cost/count-calls.ts';
import { type CountedPipeline, createCountedPipeline } from './cost/run-pipeline.ts';
import { writeArticle } from './cost/write-articles.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '50' },
    words: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const words = Number(values.words);

const standIn = await startTranslateStandIn();
const pipeline = createCountedPipeline(standIn.url);
const texts = Array.from({ length: articles }, (_, seed) => writeArticle(seed, words));

/** Of each call, how many one article takes. */
async function perArticle(work: () => Promise<void>) {
  const before = { ...pipeline.store.calls, messages: pipeline.messages, sent: standIn.requests.length };
  await work();
  const { put, get, list, delete: deleted } = pipeline.store.calls;
  const sent = standIn.requests.slice(before.sent);
  const figures = {
    put: put - before.put,
    get: get - before.get,
    list: list - before.list,
    delete: deleted - before.delete,
    messages: pipeline.messages - before.messages,
    translateCalls: sent.length,
    // Amazon counts what is sent, markup included.
    characters: sent.reduce((sum, { text }) => sum + [...text].length, 0),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, count]) => [name, round(count / articles)]));
}

const putAll = (change: (text: string) => string) => async () => {
  for (const [place, text] of texts.entries()) await pipeline.put(`inbox/story-${place}/en.md`, change(text));
};

async function perRequest(path: string, times: number, { store, site }: CountedPipeline) {
  const app = createSiteApp({ store, site, baseUrl: 'https://news.example' });
  const counts: StoreCalls[] = [];
  let bytes = 0;
  for (let time = 0; time < times; time += 1) {
    const before = { ...store.calls };
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    bytes = (await answer.arrayBuffer()).byteLength;
    const { put, get, list, delete: deleted } = store.calls;
    counts.push({
      put: put - before.put,
      get: get - before.get,
      list: list - before.list,
      delete: deleted - before.delete,
    });
  }
  const [first, again] = [counts[0], counts.at(-1)];
  return {
    'LIST first': first?.list,
    'GET first': first?.get,
    'LIST again': again?.list,
    'GET again': again?.get,
    bytes,
  };
}

/** GETs of one article. */
const BARS = { 'new, to two languages': 60, 'one paragraph changed': 30 };

const round = (value: number) => Math.round(value * 100) / 100;

const report = {
  articles,
  words,
  'an article': {
    'new, to two languages': await perArticle(putAll((text) => text)),
    'one paragraph changed': await perArticle(putAll((text) => text.replace('.\n', ' today.\n'))),
    'saved again, unchanged': await perArticle(putAll((text) => text.replace('.\n', ' today.\n'))),
  },
  'a request': {
    'article page': await perRequest('/en/articles/story-0', 2, pipeline),
    'front page': await perRequest('/en/', 2, pipeline),
  },
};
await standIn.close();
const isMet = Object.entries(BARS).every(
  ([name, most]) => (report['an article'][name as keyof typeof BARS].get ?? 0) <= most,
);
process.exitCode = isMet ? 0 : 1;

if (values.json) console.log(JSON.stringify({ ...report, bars: { get: BARS } }));
else {
  console.log(`${articles} articles of ${words} words, English to Arabic and French; calls for one of them`);
  console.table(report['an article']);
  console.log(`bars: GET ${JSON.stringify(BARS)}`);
  console.log('Calls of one request, in a new process and in a warm one');
  console.table(report['a request']);
}

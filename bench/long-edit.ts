/**
 * What one word changed in a long text takes, from its put to what readers get: the stages as deployed, over a store in memory,
 * with a translator that answers at once.
 *
 *   npx tsx bench/long-edit.ts [--words 30000] [--edits 7] [--json]
 *
 * By the Node that runs it; npm run bench runs it by Lambda's. Ends with 1 if the median edit takes longer than its bar. The floor is reading the Markdown once.
 */
import { parseArgs } from 'node:util';
import { parseMarkdown } from '../functions/ingest/files/parse-markdown.ts';
import { createEchoTranslator, createPipeline } from '../tests/support/pipeline.ts';
import { writeArticle } from './cost/write-articles.ts';

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '30000' },
    edits: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
});
const [words, edits] = [Number(values.words), Number(values.edits)];
/** ms */
const BAR = 200;

const translator = createEchoTranslator();
const pipeline = createPipeline(translator);
let text = writeArticle(1, words);
await save(text);
const asked = translator.asked.length;
const times: number[] = [];
const floors: number[] = [];
for (let edit = 1; edit <= edits; edit += 1) {
  const place = text.indexOf(' ', Math.floor((text.length * edit) / (edits + 1)));
  text = `${text.slice(0, place)} today${text.slice(place)}`;
  floors.push(await timeOf(() => parseMarkdown(text)));
  times.push(await timeOf(() => save(text)));
}

const [median, floor] = [medianOf(times), medianOf(floors)];
const sentAgain = (translator.asked.length - asked) / edits;
if (values.json) console.log(JSON.stringify({ words, edits, ms: median, floor, sentAgain, bar: BAR }));
else {
  console.log(`${words} words, one of them changed: ${median.toFixed(0)} ms, the median of ${edits}`);
  console.log(`reading its Markdown alone: ${floor.toFixed(0)} ms; segments sent again: ${sentAgain}`);
  console.log(`bar: ${BAR} ms; Node ${process.version}`);
}
process.exitCode = median <= BAR ? 0 : 1;

async function save(markdown: string): Promise<void> {
  await pipeline.store.put('inbox/long/en.md', markdown);
  await pipeline.drain();
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function medianOf(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}

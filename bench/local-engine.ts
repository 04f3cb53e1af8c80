/**
 * `npx tsx bench/local-engine.ts <folder of models> [pair]`: how long the local engine takes to its first answer, how fast
 * it goes on, and how much memory the process has. `bench/local-engine/make-model.sh <folder>` makes a model of real size,
 * with random weights.
 */
import { createLocalEngine } from '../functions/translate/engines/local/local-engine.ts';

const [folder = 'tests/fixtures/models', pairName = 'en-fr'] = process.argv.slice(2);
const [sourceLanguage = '', targetLanguage = ''] = pairName.split('-');
const pair = { sourceLanguage, targetLanguage };
const TEXTS = Array.from(
  { length: 20 },
  (_, place) => `The museum of Rabat reopens on Sunday with ${place} trains.`,
);
const MOST_SECONDS = 15;

const engine = createLocalEngine({ models: folder });
const translate = (texts: readonly string[]) =>
  engine.translate(
    texts.map((markup) => ({ markup, characters: markup.length })),
    pair,
    { terms: [] },
  );

const refusal = await engine.refusal(pair);
if (refusal !== undefined) throw new Error(refusal);
const began = performance.now();
const before = process.cpuUsage();
await translate(TEXTS.slice(0, 1));
const first = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
const worked = (user + system) / 1_000_000;
await translate(TEXTS);
const again = performance.now();
const answers = await translate(TEXTS);
const seconds = (performance.now() - again) / 1000;
const characters = answers.join('').length;
const megabytes = process.memoryUsage.rss() / 2 ** 20;
console.log(
  `${await engine.modelOf?.(pair)}: first answer after ${first.toFixed(2)} s (at most ${MOST_SECONDS}), ${worked.toFixed(2)} s of a processor`,
);
console.log(
  `${(characters / seconds).toFixed(0)} characters of translation a second, ${megabytes.toFixed(0)} MB in all`,
);
await engine.close();
if (first > MOST_SECONDS) process.exitCode = 1;

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MeasuredThresholds } from '../../functions/translate/checks/agreement/thresholds.ts';
import type { Trial } from './trials.ts';

/** Of good lines, what may be an error: text kept apart gave up to twice as many as the text a threshold is made of. */
const FALSE_ERRORS = 0.003;
/** Of good lines, what may have any finding. */
const FALSE_FINDINGS = 0.02;
/** Of lines with a wrong half: to find more of them is not worth more good lines. */
const HALVES_WANTED = 0.65;

const MADE = [
  'Made by `npx tsx bench/agreement.ts <folder> --write` from FLORES dev (997 sentences, CC BY-SA 4.0) and the',
  'translations of it by the engine (judged) and by the witness (Bergamot with the Firefox models). Lines whose source',
  'has fewer than 40 characters and three misaligned Arabic ones are left out; chrF after the typography step.',
  `error: ${percent(FALSE_ERRORS)} of the good lines score less. warning: ${percent(FALSE_FINDINGS)} of the good lines score less, or ${percent(HALVES_WANTED)} of those`,
  'whose second half is that of another sentence, whichever is lower.',
];

export function makeTable(trials: readonly Trial[]): MeasuredThresholds[] {
  return trials.map(({ from, into, engine, witness, good, half }) => ({
    pair: `${from}-${into}`,
    engine,
    witness,
    error: round(quantile(good, FALSE_ERRORS)),
    warning: round(Math.min(quantile(good, FALSE_FINDINGS), quantile(half, HALVES_WANTED))),
  }));
}

/** One row a line, as the formatter leaves it. @returns The file's path. */
export function writeTable(rows: readonly MeasuredThresholds[]): string {
  const file = new URL('../../functions/translate/checks/agreement/thresholds.json', import.meta.url);
  const lines = (items: readonly unknown[], spaced: boolean) =>
    items.map((item) => `    ${spaced ? spread(item) : JSON.stringify(item)}`).join(',\n');
  writeFileSync(
    file,
    `{\n  "made": [\n${lines(MADE, false)}\n  ],\n  "rows": [\n${lines(rows, true)}\n  ]\n}\n`,
  );
  return fileURLToPath(file);
}

/** `{ "pair": "en-fr", … }` on one line. */
function spread(item: unknown): string {
  return JSON.stringify(item, undefined, 1).replace(/\n\s*/gu, ' ');
}

/** The score that this share of the scores is below. */
function quantile(scores: readonly number[], share: number): number {
  const sorted = scores.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

/** Downwards, so that rounding flags no line more. */
const round = (score: number) => Math.floor(score * 10) / 10;

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

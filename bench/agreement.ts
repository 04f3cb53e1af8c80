/**
 * How well a second engine's translation tells a wrong sentence from a right one, and the table of thresholds.
 *
 *   npx tsx bench/agreement.ts <folder> [--json] [--write]
 *
 * The folder holds line-aligned `ref.<language>` and `mt.<pair>.<engine>`, as FLORES dev does. Engines named
 * `bergamot-…` are the witness, Google and Microsoft the machine that is judged. The table that the pipeline uses is
 * tried on the folder's lines; with `--write` it is made anew of them.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureTrial } from './agreement/measure.ts';
import { printResults } from './agreement/print.ts';
import { makeTable, writeTable } from './agreement/table.ts';
import { readTrials } from './agreement/trials.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const named = positionals[0];
const inside = join(named ?? '', 'flores-dev');
const folder = resolve(existsSync(inside) ? inside : (named ?? ''));

if (named === undefined || !existsSync(join(folder, 'ref.en'))) {
  console.log(`not run: no data in ${named ?? '(name the folder as the first argument)'}`);
} else {
  const trials = readTrials(dirname(folder), basename(folder));
  const results = trials.flatMap(measureTrial);
  if (values.write) console.log(`written: ${writeTable(makeTable(trials))}`);
  else if (values.json) console.log(JSON.stringify(results));
  else printResults(results);
}

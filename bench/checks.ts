/**
 * How well the checks tell right from wrong, and what they cost.
 *
 *   npx tsx bench/checks.ts <folder> [--json] [--list <name>] [--missed <name> --fault <fault>]
 *
 * The folder holds `flores-dev/` (line-aligned `ref.<language>` and `mt.<pair>.<engine>`) and `tico-19/`
 * (`<pair>.tmx`). People's translations should pass; the same with one fault put in should not.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asCoded, plainText } from '../functions/shared/article/coded-text.ts';
import { countFlagged, findingsOf, has } from './checks/find.ts';
import { printReport } from './checks/print.ts';
import { floresMachines, floresReferences, ticoReferences, type Work } from './checks/read-pairs.ts';
import { seedFaults, spoil } from './checks/seed.ts';
import { measureSpeed } from './checks/speed.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    list: { type: 'string' },
    missed: { type: 'string' },
    fault: { type: 'string', default: '' },
  },
});
const folder = positionals[0];

if (folder === undefined || !existsSync(join(folder, 'flores-dev'))) {
  console.log(`not run: no data in ${folder ?? '(name the folder as the first argument)'}`);
} else if (values.list !== undefined) {
  for (const work of worksNamed(folder, values.list)) listFlagged(work);
} else if (values.missed !== undefined) {
  for (const work of worksNamed(folder, values.missed)) listMissed(work, values.fault);
} else {
  const references = floresReferences(folder);
  const held = ticoReferences(folder);
  const report = {
    people: [...references, ...held].map((work) => ({ ...nameOf(work), ...countFlagged(work) })),
    machines: floresMachines(folder).map((work) => ({ ...nameOf(work), ...countFlagged(work) })),
    seeded: references.map((work) => ({ ...nameOf(work), caught: seedFaults(work) })),
    speed: await measureSpeed(references),
  };
  if (values.json) console.log(JSON.stringify(report));
  else printReport(report);
}

function nameOf({ data, from, into, engine }: Work) {
  return { data, pair: `${from}-${into}`, engine };
}

function fullName(work: Work): string {
  const { data, pair, engine } = nameOf(work);
  return [data, pair, ...(engine ? [engine] : [])].join(' ');
}

/** `flores en-ar`, `flores en-ar google`, `tico-19 ar-fr`. */
function worksNamed(data: string, name: string): Work[] {
  const works = [...floresReferences(data), ...ticoReferences(data), ...floresMachines(data)];
  return works.filter((work) => fullName(work) === name);
}

function listFlagged(work: Work): void {
  for (const pair of work.pairs) {
    const findings = findingsOf(work, pair).filter(({ severity }) => severity === 'error');
    if (findings.length === 0) continue;
    const messages = findings.map(({ check, message }) => `  ${check}: ${message}`);
    console.log(
      [`${pair.line}`, plainText(asCoded(pair.source)), plainText(asCoded(pair.target)), ...messages].join(
        '\n',
      ),
    );
  }
}

function listMissed(work: Work, fault: string): void {
  for (const pair of work.pairs) {
    if (has(findingsOf(work, pair), 'error')) continue;
    const spoilt = spoil(work, pair, fault);
    if (spoilt !== undefined && !has(findingsOf(work, spoilt), 'error')) {
      console.log(
        [`${pair.line}`, plainText(asCoded(pair.source)), plainText(asCoded(spoilt.target))].join('\n'),
      );
    }
  }
}

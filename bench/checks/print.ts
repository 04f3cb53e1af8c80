import type { Flagged } from './find.ts';
import type { Caught } from './seed.ts';
import type { Speed } from './speed.ts';

interface Named {
  data: string;
  pair: string;
  engine?: string;
}

export interface Report {
  people: (Named & Flagged)[];
  machines: (Named & Flagged)[];
  seeded: (Named & { caught: Caught[] })[];
  speed: Speed;
}

/** Tables in Markdown, for docs/checks.md. */
export function printReport({ people, machines, seeded, speed }: Report): void {
  console.log('\nSegments of good translations with an error (and with a warning only)\n');
  printFlagged(people);
  console.log('\nSegments of machine translations with an error (and with a warning only)\n');
  printFlagged(machines);
  console.log('\nFaults put into good translations: caught with an error (with any finding)\n');
  printSeeded(seeded);
  const { checks, sdkCall, fetchCall, perSdkCall, perFetchCall } = speed;
  console.log(`
All checks of one segment: ${checks.toFixed(0)} µs.
One loopback call with the AWS SDK: ${sdkCall.toFixed(0)} µs; the checks are 1/${(1 / perSdkCall).toFixed(1)} of it.
One loopback call with fetch: ${fetchCall.toFixed(0)} µs; the checks are 1/${(1 / perFetchCall).toFixed(1)} of it.`);
}

function printFlagged(works: readonly (Named & Flagged)[]): void {
  printRow(['data', 'pair', 'errors', 'lines 1-500', 'after them', 'warnings', 'by check']);
  printRow(['---', '---', '---', '---', '---', '---', '---']);
  for (const { data, pair, engine, segments, errors, halves, warnings, byCheck } of works) {
    const checks = Object.entries(byCheck).sort(([, one], [, other]) => other - one);
    printRow([
      engine ?? data,
      pair,
      share(errors, segments),
      ...halves.map((half) => percent(half.errors, half.segments)),
      percent(warnings, segments),
      checks.map(([check, count]) => `${check} ${count}`).join(', '),
    ]);
  }
}

function printSeeded(works: readonly (Named & { caught: Caught[] })[]): void {
  printRow(['fault', ...works.map(({ pair }) => pair)]);
  printRow(['---', ...works.map(() => '---')]);
  for (const [place, { fault }] of (works[0]?.caught ?? []).entries()) {
    const cells = works.map(({ caught }) => {
      const { segments = 0, errors = 0, any = 0 } = caught[place] ?? {};
      return any > errors
        ? `${percent(errors, segments)} (${percent(any, segments)})`
        : percent(errors, segments);
    });
    printRow([fault, ...cells]);
  }
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

const share = (part: number, all: number) => `${percent(part, all)} (${part}/${all})`;

const percent = (part: number, all: number) => (all === 0 ? 'none' : `${((100 * part) / all).toFixed(1)} %`);

import { isDeepStrictEqual } from 'node:util';

/** What judges found, told as the other suites tell it. */
export interface Tally {
  /** One fact more: `got` is what a judge found. */
  expect(what: string, got: unknown, wanted: unknown): void;
  /** One fact more, which is told if it does not hold. */
  hold(what: string, holds: boolean): void;
  skip(what: string): void;
  /** Takes in what another program told in its last line, and whether it ended well. */
  add(output: string, ended: boolean): void;
  /** Prints what is wrong and the last line, and sets how this process ends. */
  end(): void;
}

const LAST_LINE = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/;

export function createTally(): Tally {
  const faults: string[] = [];
  let [passed, failed, skipped] = [0, 0, 0];
  const tally: Tally = {
    expect(what, got, wanted) {
      const same = isDeepStrictEqual(got, wanted);
      tally.hold(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`, same);
    },
    hold(what, holds) {
      if (holds) {
        passed += 1;
      } else {
        failed += 1;
        faults.push(what);
      }
    },
    skip(what) {
      skipped += 1;
      process.stdout.write(`skipped: ${what}\n`);
    },
    add(output, ended) {
      const [, more = '0', less = '0', none = '0'] = LAST_LINE.exec(output) ?? [];
      process.stdout.write(output.replace(LAST_LINE, ''));
      passed += Number(more);
      failed += Number(less);
      skipped += Number(none);
      if (!ended && Number(less) === 0) tally.hold('a judge did not end well', false);
    },
    end() {
      for (const fault of faults) process.stdout.write(`${fault}\n`);
      process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    },
  };
  return tally;
}

import type { TrialResult } from './measure.ts';

/** What the issue of this check asked for. */
const WANTED = { otherError: 0.99, goodError: 0.01, halfAny: 0.45, goodAny: 0.03 };

/** A table in Markdown, for docs/checks.md. */
export function printResults(results: readonly TrialResult[]): void {
  const head = ['pair', 'engine', 'judged as', 'error below', 'warning below'];
  const shares = ['another sentence: error', 'right: error', 'half another: any', 'right: any'];
  printRow([...head, ...shares]);
  printRow([...head, ...shares].map(() => '---'));
  for (const { pair, engine, as, error, warning, ...share } of results) {
    const { otherError, goodError, halfAny, goodAny } = share;
    const measured = [otherError, goodError, halfAny, goodAny].map(percent);
    printRow([pair, engine, as, error.toFixed(1), warning.toFixed(1), ...measured]);
  }
  const missed = results.filter((result) => !isEnough(result));
  console.log(`\n${results.length - missed.length} of ${results.length} rows reach what is wanted.`);
}

function isEnough({ otherError, goodError, halfAny, goodAny }: TrialResult): boolean {
  const isCaught = otherError >= WANTED.otherError && halfAny >= WANTED.halfAny;
  return isCaught && goodError <= WANTED.goodError && goodAny <= WANTED.goodAny;
}

const printRow = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

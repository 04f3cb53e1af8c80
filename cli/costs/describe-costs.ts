import type { CostRow } from './cost-sheet.ts';
import { PRICED_ON } from './prices.ts';
import type { CountedTime } from './read-metrics.ts';

/** What no metric of CloudWatch counts by itself, and stays out of the sum. */
const NOT_COUNTED =
  'Not counted: calls of S3 and their events, metrics, traces, the firewall, tax and free tiers. docs/scale-and-cost.md says what an article and an idle month take of them.';

/** The sheet for a person. */
export function describeCosts(rows: readonly CostRow[], { from, to }: CountedTime): string {
  const number = (value: number) =>
    value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
  const cells = rows.map(({ what, count, unit, dollars }) => [
    what,
    number(count),
    unit,
    `$${dollars.toFixed(2)}`,
  ]);
  const total = rows.reduce((sum, { dollars }) => sum + dollars, 0);
  const table = [...cells, ['together', '', '', `$${total.toFixed(2)}`]];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const days = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [...lines, `${days}, at prices of us-east-1 as of ${PRICED_ON}.`, NOT_COUNTED].join('\n');
}

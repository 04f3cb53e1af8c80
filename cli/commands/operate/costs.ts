import { Command } from 'commander';
import { stackOption } from '../../cloud/stack-option.ts';

interface CostsOptions {
  stack: string;
  month?: string;
  json: boolean;
}

export function costsCommand(): Command {
  return new Command('costs')
    .description('says what the calls of a deployed stack that were counted this month come to')
    .addOption(stackOption())
    .option('--month <yyyy-mm>', 'another month, in UTC')
    .option('--json', 'print the rows as JSON', false)
    .action(tellCosts);
}

async function tellCosts({ stack: name, month, json }: CostsOptions): Promise<void> {
  const { from, end } = monthOf(month ?? new Date().toISOString().slice(0, 7));
  const to = new Date(Math.min(end.getTime(), Date.now()));
  if (from >= to) throw new Error(`--month ${month}: it has not begun yet`);
  const { findStack } = await import('../../cloud/find-stack.ts');
  const { explainAws } = await import('../../cloud/explain-aws.ts');
  const { costItems, costRows } = await import('../../costs/cost-sheet.ts');
  const { describeCosts } = await import('../../costs/describe-costs.ts');
  const { readMetrics } = await import('../../costs/read-metrics.ts');
  const { readParts } = await import('../../costs/read-parts.ts');
  const stack = await findStack(name);
  try {
    const parts = await readParts(stack);
    const items = costItems(parts, (end.getTime() - from.getTime()) / 86_400_000);
    const sums = await readMetrics(
      items.flatMap(({ metrics }) => metrics),
      { from, to },
    );
    const rows = costRows(items, sums, parts);
    process.stdout.write(`${json ? JSON.stringify(rows) : describeCosts(rows, { from, to })}\n`);
  } catch (cause) {
    throw explainAws(cause, `the figures of ${name}`);
  }
}

/** @throws if it is no month. */
function monthOf(text: string): { from: Date; end: Date } {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined) throw new Error(`--month ${JSON.stringify(text)} is no month; write it as 2026-11`);
  const first = [Number(year), Number(month) - 1] as const;
  return { from: new Date(Date.UTC(...first)), end: new Date(Date.UTC(first[0], first[1] + 1)) };
}

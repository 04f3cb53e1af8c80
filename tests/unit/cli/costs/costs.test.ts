import { expect, test } from 'vitest';
import { costItems, costRows, type PaidParts } from '../../../../cli/costs/cost-sheet.ts';
import { describeCosts } from '../../../../cli/costs/describe-costs.ts';
import { PRICED_ON, PRICES } from '../../../../cli/costs/prices.ts';
import { readPage, readTable } from '../../../support/docs-pages.ts';

const parts: PaidParts = {
  stack: 'Dragoman',
  bucket: 'content',
  functions: [
    { name: 'translate', megabytes: 1024 },
    { name: 'site', megabytes: 512 },
  ],
  queues: ['translate'],
  logGroups: ['translate'],
  distribution: 'E1',
  alarms: 30,
};

/** What CloudWatch would say of a metric, by its name. */
const FIGURES: Record<string, number> = {
  CharactersSent: 2_000_000,
  Invocations: 500_000,
  // Milliseconds.
  Duration: 1_000_000,
  NumberOfMessagesSent: 1_000_000,
  BucketSizeBytes: 30 * 10e9,
  IncomingBytes: 2e9,
  Requests: 1_000_000,
  BytesDownloaded: 6e9,
};

test('what was counted comes to this, part by part', () => {
  const items = costItems(parts, 30);
  const sums = items.flatMap(({ metrics }) => metrics.map(({ name }) => FIGURES[name] ?? 0));
  const rows = costRows(items, sums, parts);
  expect(rows.map(({ what, count, dollars }) => [what, count, Number(dollars.toFixed(3))])).toEqual([
    ['translation', 2_000_000, 30],
    ['functions', 1_000_000, 0.2],
    ['functions at work', 1500, 0.02],
    ['queues', 1_000_000, 0.4],
    ['stored', 10, 0.23],
    ['logs', 2, 1],
    ['edge', 1_000_000, 10.1],
    ['data to readers', 6, 0.51],
    ['standing', 30, 6.4],
  ]);
  const span = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-29T12:00:00Z') };
  expect(describeCosts(rows, span)).toMatch(
    /^translation +2,000,000 +characters +\$30\.00\n.*\ntogether +\$48\.86\n2026-11-01 to 2026-11-29 12:00 UTC, at prices of us-east-1 as of /s,
  );
});

test('a stack without a distribution, and one that did nothing, come to what stands', () => {
  const bare = { ...parts, distribution: undefined };
  const items = costItems(bare, 30);
  expect(
    items.flatMap(({ metrics }) => metrics).some(({ namespace }) => namespace === 'AWS/CloudFront'),
  ).toBe(false);
  const rows = costRows(items, [], bare);
  expect(rows.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(6.4);
});

test('prices and their date are those of docs/scale-and-cost.md', () => {
  expect(readPage('docs/scale-and-cost.md')).toContain(`as they were known on ${PRICED_ON}`);
  const said = readTable('docs/scale-and-cost.md', 'price', 'per', 'page').map(
    ([price, per]) => `${price} ${per}`,
  );
  const dollars = (price: number, digits = 2) => `$${price.toFixed(digits)}`;
  for (const line of [
    `${dollars(PRICES.character * 1e6)} million characters`,
    `${dollars(PRICES.storedByteMonth * 1e9, 3)} GB and month stored`,
    `${dollars(PRICES.queueRequest * 1e6)} million SQS requests`,
    `${dollars(PRICES.invocation * 1e6)} and $${PRICES.gigabyteSecond} million invocations, GB-second`,
    `${dollars(PRICES.edgeRequest * 1e5)} per 100,000, ${dollars(PRICES.edgeByte * 1e9, 3)} to`,
    `${dollars(PRICES.edgeRun * 1e6)} million runs of the edge function`,
    `${dollars(PRICES.logByte * 1e9)}, ${dollars(PRICES.alarmMonth)}, $0.30, ${dollars(PRICES.dashboardMonth)} GB of logs, alarm, metric and dashboard`,
    `${dollars(PRICES.secretMonth)} secret a month`,
  ]) {
    expect(
      said.find((row) => row.startsWith(line)),
      line,
    ).toBeDefined();
  }
});

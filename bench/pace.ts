/**
 * How urgent articles fare behind a backlog, and how much of a service's quota is used and how much is refused.
 *
 *   npx tsx bench/pace.ts [--json]
 *
 * The pace as deployed (functions/translate/pace/) in processes that share a store, by a clock that jumps over the
 * waiting. It exits with 1 where a bar is missed. docs/scale-and-cost.md has the figures.
 */
import { parseArgs } from 'node:util';
import { BARS, SCENARIOS } from './pace/scenarios.ts';
import { type Figures, simulate } from './pace/simulate.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const isReached = ({ refused, quotaUsed, urgentWaits }: Figures) =>
  refused <= BARS.refused && quotaUsed >= BARS.quotaUsed && urgentWaits <= BARS.urgentWaits;

const figures: Record<string, Figures & { reached: boolean }> = {};
for (const [name, scenario] of Object.entries(SCENARIOS)) {
  const measured = await simulate(scenario);
  figures[name] = { ...measured, reached: isReached(measured) };
}

if (values.json) console.log(JSON.stringify({ bars: BARS, figures }));
else {
  const round = (value: number | boolean) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  console.log(
    'A backlog of 500 articles of 3.5 kB and an urgent one every minute, English to Arabic and French',
  );
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([name, row]) => [
        name,
        Object.fromEntries(Object.entries(row).map(([field, value]) => [field, round(value)])),
      ]),
    ),
  );
  console.log('Bars:', BARS);
}
if (!Object.values(figures).every(({ reached }) => reached)) process.exitCode = 1;

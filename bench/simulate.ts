/**
 * Which limit is met first, and what comes after it is lifted: a day of 100,000 articles, a crowd that asks for one page, and
 * an archive of a million.
 *
 *   npx tsx bench/simulate.ts
 *
 * The figures of an article are counted (bench/cost.ts), the quotas are AWS' or, where they are not published, what is expected;
 * docs/scale-and-cost.md has the tables and says what takes over where.
 */
import { shareConcurrency } from '../cdk/config/share-concurrency.ts';
import { type CrowdSettings, runCrowd } from './simulate/crowd.ts';
import { type FlowSettings, runFlow } from './simulate/flow.ts';

const QUOTA_A_DAY = 23_000;
const MILLION = 1_000_000;

function shares(accountConcurrency: number, translateConcurrency?: number) {
  const { ingest, translate, publish } = shareConcurrency({ accountConcurrency, translateConcurrency });
  return { ingest, translate, publish };
}

/** One limit after the other is lifted. */
const settings: FlowSettings[] = [
  {
    title: 'as it comes, in an account of 10',
    ...shares(10),
    quotaADay: QUOTA_A_DAY,
    charactersADay: MILLION,
  },
  {
    title: 'dailyCharacters 1,000 million',
    ...shares(10),
    quotaADay: QUOTA_A_DAY,
    charactersADay: 1000 * MILLION,
  },
  {
    title: "and Translate's quota tenfold",
    ...shares(10),
    quotaADay: 10 * QUOTA_A_DAY,
    charactersADay: 1000 * MILLION,
  },
  {
    title: 'and an account of 1,000',
    ...shares(1000),
    quotaADay: 10 * QUOTA_A_DAY,
    charactersADay: 1000 * MILLION,
  },
  {
    title: 'and translateConcurrency 16',
    ...shares(1000, 16),
    quotaADay: 10 * QUOTA_A_DAY,
    charactersADay: 1000 * MILLION,
  },
];

/** A day of news: three times as much at noon as on average. */
const newsDay = (articles: number) => (minute: number) => {
  const hour = (minute / 60) % 24;
  const share = hour >= 10 && hour < 14 ? 3 : hour >= 6 && hour < 22 ? 0.875 : 0.25;
  return (articles / 1440) * (share / 1.125);
};

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });

function printFlow(title: string, arrivals: (minute: number) => number, days: number): void {
  process.stdout.write(
    `${title}\n\n| | published on the day | longest wait | all are out after | held by |\n| --- | --- | --- | --- | --- |\n`,
  );
  for (const one of settings) {
    const { published, longestWait, limit, days: needed } = runFlow(one, arrivals, days);
    const wait =
      needed > 60 ? '' : longestWait < 120 ? `${longestWait} min` : `${number(longestWait / 60)} h`;
    process.stdout.write(
      `| ${one.title} | ${number(published)} | ${wait} | ${number(needed)} days | ${limit} |\n`,
    );
  }
  process.stdout.write('\n');
}

const crowd = { requests: 10_000, seconds: 130, caches: 13, keys: 2 };
const crowds: [title: string, settings: CrowdSettings][] = [
  [
    'an account of 10',
    { ...crowd, collapses: true, functions: shareConcurrency({ accountConcurrency: 10 }).forReaders },
  ],
  ['an account of 1,000', { ...crowd, collapses: true, functions: 900 }],
  ['an account of 1,000, a cache that asks for each', { ...crowd, collapses: false, functions: 900 }],
  ['the same, of 200', { ...crowd, collapses: false, functions: 100 }],
];

printFlow('100,000 articles in a day', newsDay(100_000), 1);
printFlow('A million archived articles at once', (minute) => (minute < 600 ? MILLION / 600 : 0), 1);
process.stdout.write(
  '10,000 requests a second for one page\n\n| | requests | reach the function | at once | refused (429) |\n| --- | --- | --- | --- | --- |\n',
);
for (const [title, one] of crowds) {
  const { requests, asked, atOnce, refused } = runCrowd(one);
  process.stdout.write(
    `| ${title} | ${number(requests)} | ${number(asked)} | ${number(atOnce)} | ${number(refused)} |\n`,
  );
}

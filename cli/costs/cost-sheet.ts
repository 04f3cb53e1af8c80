import type { CountedMetric } from './metric-query.ts';
import { PRICES } from './prices.ts';

/** A line of the bill, as far as it can be counted. */
export interface CostRow {
  what: string;
  count: number;
  unit: string;
  dollars: number;
}

/** What a stack is made of that is paid for by use. */
export interface PaidParts {
  /** The namespace of what its stages count. */
  stack: string;
  bucket: string;
  functions: { name: string; megabytes: number }[];
  /** Names. */
  queues: string[];
  logGroups: string[];
  distribution: string | undefined;
  alarms: number;
}

/** A row to be: what is summed for it, and what a unit of that sum comes to. */
export interface CostItem {
  what: string;
  unit: string;
  price: number;
  metrics: CountedMetric[];
  /** Of the unit, in one of what is counted; 1 if absent. */
  factors?: number[];
}

const SIZE_KINDS = ['StandardStorage'];
const QUEUE_CALLS = [
  'NumberOfMessagesSent',
  'NumberOfMessagesReceived',
  'NumberOfMessagesDeleted',
  'NumberOfEmptyReceives',
];

/** @param daysInMonth Storage is paid by the month, and counted by the day. */
export function costItems(parts: PaidParts, daysInMonth: number): CostItem[] {
  const { stack, bucket, functions, queues, logGroups, distribution } = parts;
  const ofFunctions = (name: string) =>
    functions.map(
      (one): CountedMetric => ({ namespace: 'AWS/Lambda', name, dimensions: { FunctionName: one.name } }),
    );
  const edge = (name: string): CountedMetric[] =>
    distribution === undefined
      ? []
      : [
          {
            namespace: 'AWS/CloudFront',
            name,
            dimensions: { DistributionId: distribution, Region: 'Global' },
            region: 'us-east-1',
          },
        ];
  return [
    {
      what: 'translation',
      unit: 'characters',
      price: PRICES.character,
      metrics: [{ namespace: stack, name: 'CharactersSent', dimensions: { service: 'translate' } }],
    },
    { what: 'functions', unit: 'invocations', price: PRICES.invocation, metrics: ofFunctions('Invocations') },
    {
      what: 'functions at work',
      unit: 'GB-seconds',
      price: PRICES.gigabyteSecond,
      metrics: ofFunctions('Duration'),
      factors: functions.map(({ megabytes }) => megabytes / 1024 / 1000),
    },
    {
      what: 'queues',
      unit: 'requests',
      price: PRICES.queueRequest,
      metrics: queues.flatMap((QueueName) =>
        QUEUE_CALLS.map((name) => ({ namespace: 'AWS/SQS', name, dimensions: { QueueName } })),
      ),
    },
    {
      what: 'stored',
      unit: 'GB-months',
      price: PRICES.storedByteMonth * 1e9,
      metrics: SIZE_KINDS.map((StorageType) => ({
        namespace: 'AWS/S3',
        name: 'BucketSizeBytes',
        dimensions: { BucketName: bucket, StorageType },
        statistic: 'Average',
      })),
      factors: SIZE_KINDS.map(() => 1 / 1e9 / daysInMonth),
    },
    {
      what: 'logs',
      unit: 'GB',
      price: PRICES.logByte * 1e9,
      metrics: logGroups.map((LogGroupName) => ({
        namespace: 'AWS/Logs',
        name: 'IncomingBytes',
        dimensions: { LogGroupName },
      })),
      factors: logGroups.map(() => 1 / 1e9),
    },
    { what: 'edge', unit: 'requests', price: PRICES.edgeRequest + PRICES.edgeRun, metrics: edge('Requests') },
    {
      what: 'data to readers',
      unit: 'GB',
      price: PRICES.edgeByte * 1e9,
      metrics: edge('BytesDownloaded'),
      factors: edge('BytesDownloaded').map(() => 1 / 1e9),
    },
  ];
}

/** @param sums Of all items' metrics, one after the other. */
export function costRows(
  items: readonly CostItem[],
  sums: readonly number[],
  { alarms }: PaidParts,
): CostRow[] {
  let place = 0;
  const counted = items.map(({ what, unit, price, metrics, factors = [] }) => {
    const own = sums.slice(place, place + metrics.length);
    place += metrics.length;
    const count = own.reduce((sum, value, at) => sum + value * (factors[at] ?? 1), 0);
    return { what, count, unit, dollars: count * price };
  });
  const monthly = alarms * PRICES.alarmMonth + PRICES.dashboardMonth + PRICES.secretMonth;
  return [
    ...counted,
    { what: 'standing', count: alarms, unit: 'alarms, a dashboard, a secret', dollars: monthly },
  ];
}

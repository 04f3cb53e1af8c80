import { CloudWatchClient, paginateGetMetricData } from '@aws-sdk/client-cloudwatch';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { type CountedMetric, metricQuery } from './metric-query.ts';

/** From the first day, included, to the last moment. */
export interface CountedTime {
  from: Date;
  to: Date;
}

/** What one call takes (CloudWatch, "GetMetricData"). */
const QUERIES_A_CALL = 500;

/** @returns for each metric, in order, the sum of its days; 0 of what was never counted. */
export async function readMetrics(metrics: readonly CountedMetric[], span: CountedTime): Promise<number[]> {
  const sums = metrics.map(() => 0);
  for (const region of [undefined, 'us-east-1'] as const) {
    const places = metrics.flatMap((metric, place) => (metric.region === region ? [place] : []));
    if (places.length === 0) continue;
    const client = new CloudWatchClient({ requestHandler: limitedHandler(), ...(region && { region }) });
    try {
      for (let first = 0; first < places.length; first += QUERIES_A_CALL) {
        const queries = places
          .slice(first, first + QUERIES_A_CALL)
          .map((place) => metricQuery(`m${place}`, metrics[place] as CountedMetric));
        for (const [id, sum] of await ask(client, queries, span)) sums[Number(id.slice(1))] = sum;
      }
    } finally {
      client.destroy();
    }
  }
  return sums;
}

async function ask(
  client: CloudWatchClient,
  MetricDataQueries: ReturnType<typeof metricQuery>[],
  { from, to }: CountedTime,
): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  const input = { MetricDataQueries, StartTime: from, EndTime: to };
  for await (const page of paginateGetMetricData({ client, stopOnSameToken: true }, input)) {
    for (const { Id = '', Values = [] } of page.MetricDataResults ?? []) {
      sums.set(
        Id,
        Values.reduce((sum, value) => sum + value, sums.get(Id) ?? 0),
      );
    }
  }
  return sums;
}

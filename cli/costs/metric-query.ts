import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';

/** A figure that AWS or a stage counts. */
export interface CountedMetric {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
  /** The sum of a day if absent. */
  statistic?: 'Sum' | 'Average';
  /** Where it is counted, if not where the stack is. */
  region?: 'us-east-1';
}

const DAY_SECONDS = 86_400;

/** One figure a day. @param id Of the answer: a small letter first. */
export function metricQuery(
  id: string,
  { namespace, name, dimensions, statistic = 'Sum' }: CountedMetric,
): MetricDataQuery {
  return {
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: namespace,
        MetricName: name,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      },
      Period: DAY_SECONDS,
      Stat: statistic,
    },
  };
}

import type { Metrics } from '@aws-lambda-powertools/metrics';
import { MetricUnit } from '@aws-lambda-powertools/metrics';

/** Counts how long every answer takes, as the function sees it: readers whom the edge answers are not in it. */
export function withLatency<Call extends unknown[], Answer>(
  metrics: Metrics,
  answer: (...call: Call) => Promise<Answer>,
): (...call: Call) => Promise<Answer> {
  return async (...call) => {
    const start = performance.now();
    try {
      return await answer(...call);
    } finally {
      metrics.addMetric('PageLatency', MetricUnit.Milliseconds, performance.now() - start);
      metrics.publishStoredMetrics();
    }
  };
}

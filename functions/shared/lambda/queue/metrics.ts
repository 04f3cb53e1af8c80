import { Metrics } from '@aws-lambda-powertools/metrics';
import type { StageName } from '../../../pipeline.ts';

/**
 * Counts and times of a stage, written to its log in CloudWatch's embedded metric format, with the dimension
 * `service`. Deployments side by side have namespaces of their own (cdk/constructs/stage-metric.ts).
 */
export function createMetrics(stage: StageName): Metrics {
  const namespace = process.env.POWERTOOLS_METRICS_NAMESPACE || 'Dragoman';
  return new Metrics({ namespace, serviceName: stage });
}

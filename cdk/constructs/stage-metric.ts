import { type Duration, Stack } from 'aws-cdk-lib';
import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { StageName } from '../../functions/pipeline.ts';

/** What the stages count, and which of them does. */
export const STAGE_METRICS = {
  FeedsFailed: 'poll',
  /** Of feeds. */
  ItemsTaken: 'poll',
  ItemsRejected: 'poll',
  /** Files. */
  Rejected: 'ingest',
  CharactersSent: 'translate',
  SegmentsFromMemory: 'translate',
  SegmentsTranslated: 'translate',
  Held: 'translate',
  TranslateThrottles: 'translate',
  BudgetReached: 'translate',
  /** Segments. */
  SecondOpinionMissing: 'translate',
  /** Segments that an engine left to the next of the list in site.json. */
  EnginePassedOver: 'translate',
  PicturesMade: 'pictures',
  /** Of an article that was looked at, those made earlier too. */
  PicturesRejected: 'pictures',
  Published: 'publish',
  /** Milliseconds from receipt in the inbox. */
  AgeAtPublication: 'publish',
  /** Articles that an event was lost of, or whose objects are gone. */
  Behind: 'sweep',
  /** Milliseconds. */
  PageLatency: 'site',
  /** Objects that lists and feeds pass over, each time. */
  ObjectsUnreadable: 'site',
} as const satisfies Record<string, StageName>;

/** Deployments side by side in an account each have their own. */
export const metricNamespace = (scope: Construct) => Stack.of(scope).stackName;

/** A metric the stages write to their logs in CloudWatch's embedded metric format. */
export function stageMetric(
  scope: Construct,
  metricName: keyof typeof STAGE_METRICS,
  statistic: string,
  period: Duration,
  options: Partial<MetricProps> = {},
): Metric {
  return new Metric({
    namespace: metricNamespace(scope),
    metricName,
    dimensionsMap: { service: STAGE_METRICS[metricName] },
    statistic,
    period,
    ...options,
  });
}

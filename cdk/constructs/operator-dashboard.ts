import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { accountWideName } from './account-wide-name.ts';
import type { QueuedStage } from './queued-stage.ts';
import { type STAGE_METRICS, stageMetric } from './stage-metric.ts';
import type { QueuePair } from './stage-queue.ts';

export interface OperatorDashboardProps {
  stages: Record<string, QueuedStage>;
  site: { function: IFunction; distribution: Distribution };
  desk: HttpApi;
  alarms: Alarm[];
}

const PERIOD = Duration.minutes(5);
const ARTICLES = [
  'Published',
  'ItemsTaken',
  'Held',
  'Rejected',
  'ItemsRejected',
  'PicturesMade',
  'PicturesRejected',
  'ObjectsUnreadable',
] as const;
/** Of a dashboard. */
const COLUMNS = 24;

/** Everything at a glance: what came out, what it took, and whether the machines keep up. */
export class OperatorDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperatorDashboardProps) {
    super(scope, id);
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: accountWideName(this) });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: props.alarms, width: COLUMNS }));
    dashboard.addWidgets(...this.articles());
    dashboard.addWidgets(...this.translation());
    dashboard.addWidgets(...this.queues(Object.entries(props.stages)));
    dashboard.addWidgets(...this.readers(props));
  }

  private articles(): GraphWidget[] {
    return [
      graph(
        'Articles',
        ARTICLES.map((name) => this.sum(name)),
      ),
      graph('From receipt to publication (ms)', this.percentiles('AgeAtPublication')),
      graph('Feeds that failed, and articles that the sweep found behind', [
        this.sum('FeedsFailed'),
        this.sum('Behind'),
      ]),
    ];
  }

  private translation(): GraphWidget[] {
    const fromMemory = new MathExpression({
      expression: '100 * known / (known + translated)',
      usingMetrics: { known: this.sum('SegmentsFromMemory'), translated: this.sum('SegmentsTranslated') },
      label: 'Segments from memory (%)',
      period: PERIOD,
    });
    return [
      graph('Characters sent to machines that are paid', [this.sum('CharactersSent')]),
      graph('Translation memory', [fromMemory]),
      graph('Calls refused, and days whose characters are used up', [
        this.sum('TranslateThrottles'),
        this.sum('BudgetReached'),
        this.sum('SecondOpinionMissing'),
        this.sum('EnginePassedOver'),
      ]),
    ];
  }

  private queues(stages: [name: string, QueuedStage][]): GraphWidget[] {
    const queues = stages.flatMap(([label, { slowLane, ...first }]): [string, QueuePair][] => [
      [label, first],
      ...(slowLane ? [[`${label} (slow lane)`, slowLane] as [string, QueuePair]] : []),
    ]);
    const each = (metric: (queue: QueuePair) => Metric) =>
      queues.map(([label, queue]) => metric(queue).with({ label, period: PERIOD }));
    return [
      graph(
        'Messages waiting',
        each(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'Oldest message (s)',
        each(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
      ),
      graph(
        'Dead letters',
        each(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
      ),
    ];
  }

  private readers({ site, desk }: OperatorDashboardProps): GraphWidget[] {
    const edge = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/CloudFront',
        dimensionsMap: { DistributionId: site.distribution.distributionId, Region: 'Global' },
        // Where CloudFront counts, wherever the stack is.
        region: 'us-east-1',
        metricName,
        statistic,
        period: PERIOD,
      });
    return [
      graph('Pages made (ms)', this.percentiles('PageLatency')),
      graph('Errors', [
        site.function.metric('Url5xxCount', { statistic: 'Sum', period: PERIOD, label: 'Site 5xx' }),
        desk.metricServerError({ statistic: 'Sum', period: PERIOD, label: 'Desk 5xx' }),
      ]),
      graph(
        'At the edge',
        [edge('Requests', 'Sum')],
        [edge('4xxErrorRate', 'Average'), edge('5xxErrorRate', 'Average')],
      ),
    ];
  }

  private sum(name: keyof typeof STAGE_METRICS): Metric {
    return stageMetric(this, name, 'Sum', PERIOD, { label: name });
  }

  private percentiles(name: keyof typeof STAGE_METRICS): Metric[] {
    return ['p50', 'p95'].map((statistic) =>
      stageMetric(this, name, statistic, PERIOD, { label: statistic }),
    );
  }
}

function graph(title: string, left: IMetric[], right: IMetric[] = []): GraphWidget {
  return new GraphWidget({ title, left, right, width: COLUMNS / 3 });
}

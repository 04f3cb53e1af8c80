import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmProps {
  metric: IMetric;
  /** The alarm goes off when the metric is above it. */
  above: number;
  /** Periods of the metric in a row; 1 if absent. */
  periods?: number;
  /** What happened, in a line. */
  what: string;
  /** The heading of docs/runbook.md that says what to do. */
  heading: string;
}

/** Where alarms tell people: a topic anyone on duty may subscribe to, and an address that is. */
export class OperatorAlarms extends Construct {
  readonly all: Alarm[] = [];
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, email?: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Alarms of Dragoman', enforceSSL: true });
    // A policy of our own stands in place of the one that let CloudWatch in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (email !== undefined) this.topic.addSubscription(new EmailSubscription(email));
  }

  /** No data is no trouble: a pipeline with nothing to do is silent. */
  add(scope: Construct, id: string, { metric, above, periods = 1, what, heading }: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what}: docs/runbook.md, "${heading}"`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}

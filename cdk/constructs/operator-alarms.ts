import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { accountWideName } from './account-wide-name.ts';

/** The alarm goes off when the metric is above it, or below it. */
export type AlarmLimit = { above: number; below?: never } | { below: number; above?: never };

export type AlarmProps = AlarmLimit & {
  metric: IMetric;
  /** Periods of the metric in a row; 1 if absent. */
  periods?: number;
  /** What happened, in a line. */
  what: string;
  /** The heading of docs/runbook.md that says what to do. */
  heading: string;
  /** What it means that there is no figure at all: nothing, if absent. */
  missing?: 'alarm';
};

export interface OperatorAlarmsProps {
  /** Who is written to. */
  email?: string | undefined;
  /** The customer's key; it must let CloudWatch in (docs/security.md). */
  key?: IKey | undefined;
}

/** Where alarms tell people: a topic anyone on duty may subscribe to, and an address that is. */
export class OperatorAlarms extends Construct {
  readonly all: Alarm[] = [];
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { email, key }: OperatorAlarmsProps = {}) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      displayName: `Alarms of ${accountWideName(this)}`,
      enforceSSL: true,
      ...(key && { masterKey: key }),
    });
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

  /** No data is no trouble, as a pipeline with nothing to do is silent; but for alarms about silence itself. */
  add(scope: Construct, id: string, props: AlarmProps): void {
    const { metric, above, below, periods = 1, what, heading, missing } = props;
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: above ?? below ?? 0,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: missing === 'alarm' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what}: docs/runbook.md, "${heading}"`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}

import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { OperatorAlarms } from './operator-alarms.ts';
import { stageMetric } from './stage-metric.ts';

/** In an hour. A folder of drafts by mistake is more, a slip of an editor's less. */
const REJECTED_FILES = 20;
/** In six hours. A single feed that is down is asked about six times in them, and waits longer each time. */
const FAILED_POLLS = 12;
/** In a quarter of an hour; Amazon Translate refuses a few calls whenever much comes at once. */
const THROTTLED_CALLS = 100;

/** Twice as long as the clock's turns, in each of which waiting articles are counted: it goes off once, not every hour. */
const STILL_WAITING = Duration.hours(2);

/** Alarms about the work and not the machines: what the stages count themselves. */
export class NewsroomAlarms extends Construct {
  constructor(scope: Construct, id: string, alarms: OperatorAlarms) {
    super(scope, id);
    alarms.add(this, 'BudgetAlarm', {
      metric: stageMetric(this, 'BudgetReached', 'Sum', STILL_WAITING),
      above: 0,
      what: 'Translation waits: as many characters were sent today as site.json allows',
      heading: "The day's characters are used up",
    });
    alarms.add(this, 'ThrottlesAlarm', {
      metric: stageMetric(this, 'TranslateThrottles', 'Sum', Duration.minutes(15)),
      above: THROTTLED_CALLS,
      what: 'Amazon Translate refuses many calls',
      heading: 'Amazon Translate throttles',
    });
    alarms.add(this, 'FeedsAlarm', {
      metric: stageMetric(this, 'FeedsFailed', 'Sum', Duration.hours(6)),
      above: FAILED_POLLS,
      what: 'Feeds cannot be read',
      heading: 'Feeds fail',
    });
    alarms.add(this, 'UnreadableAlarm', {
      metric: stageMetric(this, 'ObjectsUnreadable', 'Sum', Duration.minutes(15)),
      above: 0,
      what: 'Readers miss articles whose objects in the bucket cannot be read',
      heading: 'Objects cannot be read',
    });
    alarms.add(this, 'BehindAlarm', {
      metric: stageMetric(this, 'Behind', 'Sum', Duration.hours(1)),
      above: 0,
      what: 'The sweep found articles of which something was lost, and had it made again',
      heading: 'The sweep found something',
    });
    alarms.add(this, 'RejectedAlarm', {
      metric: this.rejected(Duration.hours(1)),
      above: REJECTED_FILES,
      what: 'Many files or items of feeds could not be taken',
      heading: 'Many files are rejected',
    });
  }

  /** Files and items of feeds. In an hour in which only one of the two is counted, the other has no figure. */
  private rejected(period: Duration): MathExpression {
    return new MathExpression({
      expression: 'FILL(files, 0) + FILL(items, 0)',
      usingMetrics: {
        files: stageMetric(this, 'Rejected', 'Sum', period),
        items: stageMetric(this, 'ItemsRejected', 'Sum', period),
      },
      label: 'Rejected',
      period,
    });
  }
}

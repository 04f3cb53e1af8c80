import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { OperatorAlarms } from './operator-alarms.ts';
import { stageMetric } from './stage-metric.ts';

export interface CapacityAlarmsProps {
  alarms: OperatorAlarms;
  /** The function behind the site. */
  site: IFunction;
  poll: IFunction;
  pollEveryMinutes: number;
  /** Characters; see StackConfig. */
  expectedDailyCharacters: number;
}

const FIVE_MINUTES = Duration.minutes(5);
const HOUR = Duration.hours(1);
/** Calls refused in five minutes, in the whole account and region: they share what it runs at once. */
const THROTTLED = 10;
/** Of a hundred answers, that many 4xx are no longer a few dead links; below so many answers there is no saying. */
const REFUSED = { percent: 50, ofAtLeast: 100 };
/** Turns of the clock that may be missed. */
const MISSED_POLLS = 3;
/** An item of the last minutes is still on its way. */
const SILENT_HOURS = 2;

/** Alarms about what the account gives, and about silence: a pipeline that does nothing reports no error. */
export class CapacityAlarms extends Construct {
  private readonly props: CapacityAlarmsProps;

  constructor(scope: Construct, id: string, props: CapacityAlarmsProps) {
    super(scope, id);
    this.props = props;
    this.watchAccount();
    this.watchSilence();
    props.alarms.add(this, 'CharactersAlarm', {
      metric: stageMetric(this, 'CharactersSent', 'Sum', Duration.days(1)),
      above: props.expectedDailyCharacters,
      what: 'More characters were sent to machines that are paid than are expected of a day',
      heading: 'More is translated than expected',
    });
  }

  private watchAccount(): void {
    const { alarms, site } = this.props;
    alarms.add(this, 'ThrottlesAlarm', {
      // Without a dimension: of all functions of the account in this region.
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        period: FIVE_MINUTES,
      }),
      above: THROTTLED,
      what: 'The account runs as many functions at once as it may',
      heading: 'The account is full',
    });
    alarms.add(this, 'RefusedAlarm', {
      metric: refusedShare(site),
      above: REFUSED.percent,
      periods: 2,
      what: 'Most of what readers ask for is refused (429), or is not there',
      heading: 'Readers are refused',
    });
  }

  private watchSilence(): void {
    const { alarms, poll, pollEveryMinutes } = this.props;
    alarms.add(this, 'SilentPollAlarm', {
      metric: poll.metricInvocations({ statistic: 'Sum', period: HOUR }),
      below: 1,
      periods: Math.max(1, Math.ceil((MISSED_POLLS * pollEveryMinutes) / HOUR.toMinutes())),
      missing: 'alarm',
      what: 'The feeds are not asked any more',
      heading: 'Feeds are not asked',
    });
    alarms.add(this, 'SilentSiteAlarm', {
      metric: this.takenButNotPublished(),
      above: 0,
      periods: SILENT_HOURS,
      what: 'Feeds have news, and nothing of it is published',
      heading: 'Nothing is published',
    });
  }

  private takenButNotPublished(): IMetric {
    return new MathExpression({
      expression: 'IF(FILL(taken, 0) > 0 AND FILL(published, 0) < 1, 1, 0)',
      usingMetrics: {
        taken: stageMetric(this, 'ItemsTaken', 'Sum', HOUR),
        published: stageMetric(this, 'Published', 'Sum', HOUR),
      },
      label: 'Taken and not published',
      period: HOUR,
    });
  }
}

/** In percent. CloudWatch counts a request that Lambda turned away (429) among the 4xx of the URL. */
function refusedShare(site: IFunction): IMetric {
  const counted = (name: string) => site.metric(name, { statistic: 'Sum', period: FIVE_MINUTES });
  return new MathExpression({
    expression: `IF(asked >= ${REFUSED.ofAtLeast}, 100 * FILL(refused, 0) / asked, 0)`,
    usingMetrics: { asked: counted('UrlRequestCount'), refused: counted('Url4xxCount') },
    label: 'Refused (%)',
    period: FIVE_MINUTES,
  });
}

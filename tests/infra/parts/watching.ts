import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { STAGE_METRICS } from '../../../cdk/constructs/stage-metric.ts';
import { pipeline, type Stage } from '../../../functions/pipeline.ts';
import { namesIn, readPage, readTable } from '../../support/docs-pages.ts';
import { type Properties, synthesize } from '../synthesize.ts';
import { full, plain } from './stacks.ts';

const { resources } = plain;
const alarms = resources('AWS::CloudWatch::Alarm');
const stages = Object.entries(pipeline) as [string, Stage][];
const runbook = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'runbook.md'), 'utf8');

/** Heading -> what stands under it. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]),
);

const alarmsOfAnyStack = new Map([...full.resources('AWS::CloudWatch::Alarm'), ...alarms]);

test.each([...alarmsOfAnyStack])(
  '%s names a heading of the runbook that says where to look and what to do',
  (_, alarm) => {
    const [, heading = ''] = /docs\/runbook\.md, "(.+)"$/.exec(alarm.AlarmDescription) ?? [];
    expect([...sections.keys()]).toContain(heading);
    for (const step of ['**Look**', '**Decide**', '**Do**']) expect(sections.get(heading)).toContain(step);
  },
);

test('docs/architecture.md names what each stage counts, docs/scale-and-cost.md how many alarms and figures there are', () => {
  const counted = readTable('docs/architecture.md', 'stage', 'counts').flatMap(([stage = '', names]) =>
    namesIn(names?.replace(/\(.*?\)/g, '')).map((name) => [name, stage]),
  );
  expect(Object.fromEntries(counted)).toEqual(STAGE_METRICS);
  const costs = readPage('docs/scale-and-cost.md');
  expect(costs).toContain(`| ${alarms.length} alarms |`);
  expect(costs).toContain(`| ${counted.length} metrics of our own`);
});

test.each(alarms)(
  '%s tells people when it goes off and when it is over, and is quiet without data unless silence is what it tells',
  (id, alarm) => {
    const topics = resources('AWS::SNS::Topic').map(([id]) => [{ Ref: id }]);
    expect(topics).toContainEqual(alarm.AlarmActions);
    expect(alarm.OKActions).toEqual(alarm.AlarmActions);
    expect(alarm.TreatMissingData).toBe(/SilentPoll/.test(id) ? 'breaching' : 'notBreaching');
  },
);

test('every stage has an alarm for its function, every queue for its age and its dead letters', () => {
  const ids = alarms.map(([id]) => id.toLowerCase());
  for (const [name, { http }] of stages) {
    const expected = [`${name}functionerrors`, ...(http ? [] : [`${name}deadletters`, `${name}queueage`])];
    for (const start of expected) expect(ids.filter((id) => id.startsWith(start))).toHaveLength(1);
  }
});

test('the work has alarms too: characters used up, throttling, feeds, rejected files, errors for people', () => {
  const metrics = alarms.flatMap(([, alarm]) =>
    watchedBy(alarm).map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`),
  );
  expect(metrics).toEqual(
    expect.arrayContaining([
      'Dragoman BudgetReached',
      'Dragoman TranslateThrottles',
      'Dragoman FeedsFailed',
      'Dragoman Rejected',
      'Dragoman CharactersSent',
      'AWS/Lambda Throttles',
      'AWS/Lambda Url4xxCount',
      'AWS/Lambda Invocations',
      'Dragoman ItemsRejected',
      'AWS/Lambda Url5xxCount',
      'AWS/ApiGateway 5xx',
    ]),
  );
});

/** An alarm is about a metric, or about an expression over several. */
function watchedBy({ Metrics, ...alarm }: Properties): Properties[] {
  if (Metrics === undefined) return [alarm];
  return Metrics.flatMap(({ MetricStat }: Properties) => MetricStat?.Metric ?? []);
}

test('the alarm about rejections adds files and items of feeds, also where one of them is not counted', () => {
  const [alarm] = alarms.filter(([id]) => id.startsWith('NewsroomRejected'));
  expect(alarm?.[1]).toMatchObject({ Threshold: 20, ComparisonOperator: 'GreaterThanThreshold' });
  expect(alarm?.[1].Metrics[0]).toMatchObject({ Expression: 'FILL(files, 0) + FILL(items, 0)' });
  const services = watchedBy(alarm?.[1] ?? {}).map(({ MetricName, Dimensions }) => [
    MetricName,
    Dimensions[0].Value,
  ]);
  expect(services).toEqual([
    ['Rejected', 'ingest'],
    ['ItemsRejected', 'poll'],
  ]);
});

test('silence is an alarm after three turns of the clock, in whole hours', () => {
  const silent = (stack: typeof plain) =>
    stack.resources('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('CapacitySilentPoll'))?.[1];
  const asked = { ComparisonOperator: 'LessThanThreshold', Threshold: 1, Period: 3600 };
  expect(silent(plain)).toMatchObject({ ...asked, EvaluationPeriods: 1 });
  expect(silent(synthesize({}, { pollEveryMinutes: 1440 }))).toMatchObject({
    ...asked,
    EvaluationPeriods: 72,
  });
});

test('a day is expected to take half of its characters, or what the operator says', () => {
  const threshold = (stack: typeof plain) =>
    stack.resources('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('CapacityCharacters'))?.[1]
      .Threshold;
  expect([threshold(plain), threshold(full)]).toEqual([500_000, 200_000]);
  expect(threshold(synthesize({}, { dailyCharacters: 30_000 }))).toBe(15_000);
});

test('a day has an end of a million characters in a deployed stack, unless site.json says another', () => {
  plain.template.hasOutput('DailyCharacters', { Value: '1000000' });
  plain.template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ SITE_CONFIG: Match.stringLikeRegexp('"dailyCharacters":1000000') }),
    },
  });
  synthesize({}, { dailyCharacters: 5_000_000 }).template.hasOutput('DailyCharacters', { Value: '5000000' });
});

test('the alarm about characters stays on while articles wait: the clock counts them twice in its period', () => {
  const [alarm] = alarms.filter(([, { MetricName }]) => MetricName === 'BudgetReached');
  plain.template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 hour)',
    Target: Match.objectLike({ Input: '{"task":"resume-translations"}' }),
  });
  expect(alarm?.[1]).toMatchObject({ Period: 7200, Statistic: 'Sum', Threshold: 0 });
});

test('CloudWatch may publish to the topic, and the address of the configuration is subscribed', () => {
  const [[, { PolicyDocument }]] = resources('AWS::SNS::TopicPolicy') as [[string, Properties]];
  expect(PolicyDocument.Statement).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    }),
  );
  full.template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'ops@news.example',
  });
});

test('the dashboard shows every alarm, every metric of the stages, the queues, and what readers and editors get', () => {
  const [[, { DashboardBody }]] = resources('AWS::CloudWatch::Dashboard') as [[string, Properties]];
  const text = JSON.stringify(DashboardBody);
  const shown = [
    ...Object.keys(STAGE_METRICS),
    'ApproximateNumberOfMessagesVisible',
    'ApproximateAgeOfOldestMessage',
    'Url5xxCount',
    '5xxErrorRate',
    'Requests',
  ];
  for (const metric of shown) expect(text).toContain(`\\"${metric}\\"`);
  for (const [id] of alarms) expect(text).toContain(`["${id}","Arn"]`);
});

test('every metric the stack watches is one that its stage counts', () => {
  const uncounted = Object.entries(STAGE_METRICS).filter(
    ([metric, stage]) => !codeOf(`functions/${stage}`).includes(`'${metric}'`),
  );
  expect(uncounted).toEqual([]);
});

function codeOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.tsx?$/.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { pipeline, type Stage } from '../../functions/pipeline.ts';
import { plain } from './parts/stacks.ts';
import { idIn, type Properties } from './synthesize.ts';
// What the stack may do, how readers reach it, what options change, who is told. All of it over one synthesis.
import './parts/media.ts';
import './parts/options.ts';
import './parts/rights.ts';
import './parts/security-options.ts';
import './parts/site.ts';
import './parts/watching.ts';

const { template, resources, resource } = plain;
const stages = Object.entries(pipeline) as [string, Stage][];
const triggered = stages.filter(([, { triggers }]) => triggers !== undefined);
const queued = stages.filter(([, { http }]) => http === undefined);
const slowLanes = stages.filter(([, { slowLane }]) => slowLane);
const rulesOf = (name: string) =>
  resources('AWS::Events::Rule').filter(([id]) => id.toLowerCase().startsWith(name));

test.each(triggered)(
  'a put wakes %s: its prefixes -> its queue -> its function',
  (name, { triggers = [] }) => {
    const rules = rulesOf(name);
    expect(rules.map(([, { EventPattern }]) => EventPattern)).toEqual([
      {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [{ Ref: 'Content88381566' }] },
          object: { key: triggers.map((prefix) => ({ prefix })) },
        },
      },
    ]);
    const queue = idIn(rules[0]?.[1].Targets[0].Arn);
    const mapping = resources('AWS::Lambda::EventSourceMapping').find(
      ([, { EventSourceArn }]) => idIn(EventSourceArn) === queue,
    )?.[1];
    expect(mapping?.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(mapping?.FunctionName.Ref.toLowerCase()).toMatch(new RegExp(`^${name}`));
  },
);

test('the clock wakes the stages that are scheduled, each by its queue, and nothing else wakes the poll', () => {
  const targets = resources('AWS::Scheduler::Schedule').map(([, { Target }]) => Target as Properties);
  const woken = targets.map(({ Arn }) =>
    idIn(Arn)
      .replace(/Queue[0-9A-F]{8}$/, '')
      .toLowerCase(),
  );
  expect(woken).toEqual(stages.flatMap(([name, { scheduled }]) => (scheduled ? [name] : [])));
  expect(targets[0]?.Input).toBe('{"task":"poll-feeds"}');
  expect(rulesOf('poll')).toEqual([]);
});

test('a queue is six times as patient as its function, tries five times, then keeps dead letters', () => {
  const mappings = resources('AWS::Lambda::EventSourceMapping');
  expect(mappings).toHaveLength(queued.length + slowLanes.length);
  for (const [, { EventSourceArn, FunctionName }] of mappings) {
    const queue = resource('AWS::SQS::Queue', idIn(EventSourceArn));
    const { Timeout } = resource('AWS::Lambda::Function', FunctionName.Ref);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    const deadLetters = resource('AWS::SQS::Queue', idIn(queue.RedrivePolicy.deadLetterTargetArn));
    expect(deadLetters.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  }
});

test("what cannot be delivered to a stage's queue is a dead letter of that stage", () => {
  const deadLettersOf = new Map(
    resources('AWS::SQS::Queue')
      .filter(([, { RedrivePolicy }]) => RedrivePolicy !== undefined)
      .map(([id, { RedrivePolicy }]) => [id, RedrivePolicy.deadLetterTargetArn]),
  );
  const targets = [
    ...resources('AWS::Events::Rule').flatMap(([, { Targets }]) => Targets as Properties[]),
    ...resources('AWS::Scheduler::Schedule').map(([, { Target }]) => Target as Properties),
  ];
  expect(targets.length).toBeGreaterThan(triggered.length);
  for (const { Arn, DeadLetterConfig } of targets) {
    expect(DeadLetterConfig.Arn).toEqual(deadLettersOf.get(idIn(Arn)));
  }
});

test('what is slow has a queue of its own, worked at one message after the other', () => {
  const mapping = resources('AWS::Lambda::EventSourceMapping').filter(([, { EventSourceArn }]) =>
    idIn(EventSourceArn).startsWith('TranslateSlowLane'),
  );
  expect(mapping).toHaveLength(1);
  const queue = resource('AWS::SQS::Queue', idIn(mapping[0]?.[1].EventSourceArn));
  expect(queue.FifoQueue).toBe(true);
  expect(resource('AWS::SQS::Queue', idIn(queue.RedrivePolicy.deadLetterTargetArn)).FifoQueue).toBe(true);
});

test('translation takes one article at a time, in few functions; no stage takes a whole account', () => {
  const mappings = resources('AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);
  const limits = mappings.map(({ BatchSize, ScalingConfig }) => [
    BatchSize,
    ScalingConfig.MaximumConcurrency,
  ]);
  expect(limits).toEqual([
    [1, 2],
    [undefined, 2],
    [1, 2],
    // One message after the other, which the queue sees to.
    [1, 2],
    [1, 2],
    [undefined, 2],
    [1, 2],
  ]);
});

test('the bucket is private, versioned, reached over TLS only, and outlives the stack', () => {
  const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'));
  expect(bucket).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  const blocked = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
  template.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: Object.fromEntries(blocked.map((name) => [name, true])),
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
});

test('only versions of the past, old requests and old counts expire: never an article, never what a feed has seen', () => {
  const [[, { LifecycleConfiguration }]] = resources('AWS::S3::Bucket') as [[string, Properties]];
  expect(LifecycleConfiguration.Rules).toEqual([
    {
      Id: 'undo',
      Status: 'Enabled',
      ExpiredObjectDeleteMarker: true,
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      NoncurrentVersionExpiration: { NoncurrentDays: 30 },
    },
    { Id: 'requests', Status: 'Enabled', Prefix: 'requests/', ExpirationInDays: 90 },
    { Id: 'budget', Status: 'Enabled', Prefix: 'budget/', ExpirationInDays: 90 },
  ]);
});

test('the functions are the stages, on a current runtime, on arm64, traced, and their logs end', () => {
  template.resourceCountIs('AWS::Lambda::Function', stages.length);
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
    Environment: {
      Variables: Match.objectLike({
        SITE_CONFIG: Match.anyValue(),
        POWERTOOLS_METRICS_NAMESPACE: 'Dragoman',
      }),
    },
  });
  template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
});

test('no template and no environment holds the token of the desk', () => {
  const text = JSON.stringify(template.toJSON());
  expect(text).not.toContain('resolve:secretsmanager');
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ DESK_TOKEN_SECRET: { Ref: 'DeskToken8E9A0EF2' } }) },
  });
});

test('feeds are asked as often as site.json says', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(15 minutes)',
    Target: Match.objectLike({ Input: '{"task":"poll-feeds"}' }),
  });
});

test('articles that wait for characters are looked after every hour', () => {
  const [[, translate]] = rulesOf('translate') as [[string, Properties]];
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 hour)',
    Target: Match.objectLike({ Arn: translate.Targets[0].Arn, Input: '{"task":"resume-translations"}' }),
  });
});

test('what holds state keeps its logical ids: another id would be another bucket', () => {
  const types = ['AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::SQS::Queue', 'AWS::SNS::Topic'];
  const ids = types.flatMap((type) => resources(type).map(([id]) => `${type} ${id}`));
  expect(ids).toMatchInlineSnapshot(`
    [
      "AWS::S3::Bucket Content88381566",
      "AWS::SecretsManager::Secret DeskToken8E9A0EF2",
      "AWS::SQS::Queue PollDeadLetters50AFD946",
      "AWS::SQS::Queue PollQueueC427BDA1",
      "AWS::SQS::Queue IngestDeadLetters1228E37E",
      "AWS::SQS::Queue IngestQueue95F6DB49",
      "AWS::SQS::Queue TranslateDeadLettersFD0903FC",
      "AWS::SQS::Queue TranslateQueue2A5FB2B7",
      "AWS::SQS::Queue TranslateSlowLaneDeadLetters9D63CADE",
      "AWS::SQS::Queue TranslateSlowLaneQueueBFA2D1A6",
      "AWS::SQS::Queue PicturesDeadLetters9FF8F29F",
      "AWS::SQS::Queue PicturesQueue18B67A6F",
      "AWS::SQS::Queue PublishDeadLettersEEA12E7E",
      "AWS::SQS::Queue PublishQueueC2B81A20",
      "AWS::SQS::Queue SweepDeadLetters2E019697",
      "AWS::SQS::Queue SweepQueueF33B464C",
      "AWS::SNS::Topic AlarmsTopic3A2DFEBA",
    ]
  `);
});

test('the stack is made of these resources', () => {
  const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>);
  const counts: Record<string, number> = {};
  for (const { Type } of types) counts[Type] = (counts[Type] ?? 0) + 1;
  expect(counts).toMatchInlineSnapshot(`
    {
      "AWS::ApiGatewayV2::Api": 1,
      "AWS::ApiGatewayV2::Integration": 1,
      "AWS::ApiGatewayV2::Route": 2,
      "AWS::ApiGatewayV2::Stage": 1,
      "AWS::CloudFront::CachePolicy": 3,
      "AWS::CloudFront::Distribution": 1,
      "AWS::CloudFront::Function": 1,
      "AWS::CloudFront::OriginAccessControl": 2,
      "AWS::CloudFront::ResponseHeadersPolicy": 2,
      "AWS::CloudWatch::Alarm": 35,
      "AWS::CloudWatch::Dashboard": 1,
      "AWS::Events::Rule": 4,
      "AWS::IAM::Policy": 11,
      "AWS::IAM::Role": 11,
      "AWS::Lambda::EventSourceMapping": 7,
      "AWS::Lambda::Function": 8,
      "AWS::Lambda::Permission": 4,
      "AWS::Lambda::Url": 1,
      "AWS::Logs::LogGroup": 9,
      "AWS::S3::Bucket": 1,
      "AWS::S3::BucketPolicy": 1,
      "AWS::SNS::Topic": 1,
      "AWS::SNS::TopicPolicy": 1,
      "AWS::SQS::Queue": 14,
      "AWS::SQS::QueuePolicy": 14,
      "AWS::Scheduler::Schedule": 3,
      "AWS::SecretsManager::Secret": 1,
    }
  `);
});

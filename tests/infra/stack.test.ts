import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DragomanStack } from '../../cdk/dragoman-stack.ts';
import { parseSiteConfig } from '../../functions/article/site-config.ts';
import { pipeline, type Stage } from '../../functions/pipeline.ts';

const outdir = mkdtempSync(join(tmpdir(), 'dragoman-stack-'));
let template: Template;

beforeAll(() => {
  // Code is bundled by `cdk synth`; here it would only take time.
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new DragomanStack(app, 'Dragoman', { site: parseSiteConfig({}) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  template = Template.fromStack(stack);
});
afterAll(() => rmSync(outdir, { recursive: true }));

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no types here
type Properties = Record<string, any>;
const resources = (type: string): [id: string, Properties][] =>
  Object.entries(template.findResources(type)).map(([id, { Properties = {} }]) => [id, Properties]);
const resource = (type: string, id: string): Properties =>
  resources(type).find(([other]) => other === id)?.[1] ?? {};
/** The resource an ARN is of. */
const idIn = (arn: { 'Fn::GetAtt': [string, string] }) => arn['Fn::GetAtt'][0];

const stages = Object.entries(pipeline) as [string, Stage][];
const triggered = stages.filter(([, { trigger }]) => trigger !== undefined);

test.each(triggered)('a put wakes %s: its prefix -> its queue -> its function', (name, { trigger }) => {
  const rules = resources('AWS::Events::Rule').filter(([id]) => id.toLowerCase().startsWith(name));
  expect(rules.map(([, { EventPattern }]) => EventPattern)).toEqual([
    {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [{ Ref: 'Content88381566' }] }, object: { key: [{ prefix: trigger }] } },
    },
  ]);
  const queue = idIn(rules[0]?.[1].Targets[0].Arn);
  const mapping = resources('AWS::Lambda::EventSourceMapping').find(
    ([, { EventSourceArn }]) => idIn(EventSourceArn) === queue,
  )?.[1];
  expect(mapping?.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  expect(mapping?.FunctionName.Ref.toLowerCase()).toMatch(new RegExp(`^${name}`));
});

test('a queue is six times as patient as its function, then keeps dead letters under an alarm', () => {
  const mappings = resources('AWS::Lambda::EventSourceMapping');
  expect(mappings).toHaveLength(triggered.length);
  for (const [, { EventSourceArn, FunctionName }] of mappings) {
    const queue = resource('AWS::SQS::Queue', idIn(EventSourceArn));
    const { Timeout } = resource('AWS::Lambda::Function', FunctionName.Ref);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
    const deadLetters = idIn(queue.RedrivePolicy.deadLetterTargetArn);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [deadLetters, 'QueueName'] } }],
      AlarmDescription: Match.stringLikeRegexp('docs/runbook.md'),
    });
  }
});

test('translation takes one article at a time, in few functions', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1,
    ScalingConfig: { MaximumConcurrency: 4 },
  });
});

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: { StringLikeIfExists: { 's3:prefix': string[] } };
}
const actionsOf = ({ Action }: Statement) => [Action].flat();
const prefixesIn = ({ Resource }: Statement) =>
  [...JSON.stringify(Resource).matchAll(/"\/([^"]*)\*"/g)].map(([, prefix = '']) => prefix);

/** A policy is named after its construct. */
const statementsOf = (name: string): Statement[] =>
  resources('AWS::IAM::Policy')
    .filter(([id]) => id.toLowerCase().startsWith(name))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement);

test.each(stages)('%s may do what pipeline.ts says, and no more', (name, stage) => {
  const statements = statementsOf(name);
  const prefixesFor = (action: string) =>
    statements
      .filter((s) => actionsOf(s).includes(action))
      .flatMap(prefixesIn)
      .sort();
  expect(prefixesFor('s3:GetObject')).toEqual([...stage.reads].sort());
  expect(prefixesFor('s3:PutObject')).toEqual([...stage.writes].sort());
  expect(prefixesFor('s3:DeleteObject')).toEqual([...stage.deletes].sort());
  const listed = statements.find((s) => actionsOf(s).includes('s3:ListBucket'))?.Condition;
  const prefixes = [...new Set([...stage.reads, ...stage.deletes])].map((prefix) => `${prefix}*`);
  expect(listed?.StringLikeIfExists['s3:prefix']).toEqual(prefixes);

  // The queue and the log are CDK's own grants, each on one resource.
  const calls = statements.flatMap(actionsOf).filter((action) => !/^(sqs|logs):/.test(action));
  expect(calls.sort()).toEqual([
    ...(stage.deletes.length > 0 ? ['s3:DeleteObject'] : []),
    ...['s3:GetObject', 's3:ListBucket'],
    ...(stage.writes.length > 0 ? ['s3:PutObject'] : []),
    ...(stage.translates ? TRANSLATE_CALLS : []),
  ]);
});
const TRANSLATE_CALLS = [
  ...['translate:DeleteTerminology', 'translate:GetTerminology', 'translate:ImportTerminology'],
  ...['translate:ListTerminologies', 'translate:TranslateText'],
];

test("terminologies other than Dragoman's own are out of reach", () => {
  const own = statementsOf('translate').find((s) => actionsOf(s).includes('translate:DeleteTerminology'));
  expect(JSON.stringify(own?.Resource)).toMatch(/:terminology\/dragoman-\*"/);
});

test('the only calls on every resource are those that know none', () => {
  const wide = resources('AWS::IAM::Policy')
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Statement[])
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(actionsOf);
  expect(wide).toEqual(['translate:TranslateText', 'translate:ListTerminologies']);
  for (const [, role] of resources('AWS::IAM::Role')) expect(role).not.toHaveProperty('ManagedPolicyArns');
});

test('the bucket is private, versioned, reached over TLS only, and outlives the stack', () => {
  const [[id, bucket]] = Object.entries(template.findResources('AWS::S3::Bucket')) as [
    [string, { DeletionPolicy: string; UpdateReplacePolicy: string }],
  ];
  // Pinned: another id would be another bucket.
  expect(id).toMatchInlineSnapshot(`"Content88381566"`);
  expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
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

test('readers reach the site through CloudFront only', () => {
  template.resourcePropertiesCountIs('AWS::Lambda::Url', { AuthType: 'AWS_IAM' }, 1);
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 'lambda', SigningBehavior: 'always' },
  });
  const [[control]] = resources('AWS::CloudFront::OriginAccessControl') as [[string, Properties]];
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      HttpVersion: 'http2and3',
      Origins: [Match.objectLike({ OriginAccessControlId: { 'Fn::GetAtt': [control, 'Id'] } })],
    },
  });
});

test('the functions are the stages, on a current runtime, on arm64, and their logs end', () => {
  template.resourceCountIs('AWS::Lambda::Function', stages.length);
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs22.x',
    Architectures: ['arm64'],
    Environment: { Variables: Match.objectLike({ SITE_CONFIG: Match.anyValue() }) },
  });
  template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
});

test('feeds are asked on a schedule', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(15 minutes)' });
});

test('cdk-nag finds nothing that has no reason', () => {
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports).toEqual([]);
});

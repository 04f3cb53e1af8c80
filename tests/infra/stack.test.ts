import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, test } from 'vitest';
import { edgeCode } from '../../cdk/constructs/public-site.ts';
import { DragomanStack } from '../../cdk/dragoman-stack.ts';
import { parseSiteConfig } from '../../functions/article/site-config.ts';
import { pipeline, type Stage } from '../../functions/pipeline.ts';

let template: Template;

beforeAll(() => {
  // Code is bundled by `cdk synth`; here it would only take time.
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  template = Template.fromStack(new DragomanStack(app, 'Dragoman', { site: parseSiteConfig({}) }));
});

type Resource = { Properties: Record<string, unknown> };
const resources = (type: string) => Object.values(template.findResources(type)) as Resource[];
const stages = Object.entries(pipeline) as [string, Stage][];
const triggered = stages.filter(([, { trigger }]) => trigger !== undefined);

test('every stage with a trigger wakes on exactly its prefix', () => {
  const prefixes = resources('AWS::Events::Rule').map(
    ({ Properties }) =>
      (Properties.EventPattern as { detail: { object: { key: { prefix: string }[] } } }).detail.object.key[0]
        ?.prefix,
  );
  expect(prefixes.sort()).toEqual(triggered.map(([, { trigger }]) => trigger).sort());
});

test('every stage has a queue with dead letters, six times as patient as its function', () => {
  const queues = resources('AWS::SQS::Queue').filter(({ Properties }) => Properties.RedrivePolicy);
  expect(queues).toHaveLength(triggered.length);
  expect(queues.map(({ Properties }) => Properties.VisibilityTimeout as number).sort()).toEqual([
    1800, 360, 360,
  ]);
  template.resourceCountIs('AWS::CloudWatch::Alarm', triggered.length);
  template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});

test.each(stages)('%s may do what pipeline.ts says, and no more', (name, stage) => {
  const statements = resources('AWS::IAM::Policy')
    .map(({ Properties }) => Properties.PolicyDocument as { Statement: Statement[] })
    .find((document) => JSON.stringify(document).length > 0 && belongsTo(document, name))?.Statement;
  const prefixesFor = (action: string) =>
    (statements ?? [])
      .filter((s) => actionsOf(s).includes(action))
      .flatMap((s) => prefixesIn(s))
      .sort();
  expect(prefixesFor('s3:GetObject')).toEqual([...stage.reads].sort());
  expect(prefixesFor('s3:PutObject')).toEqual([...stage.writes].sort());
  expect(prefixesFor('s3:DeleteObject')).toEqual([...stage.deletes].sort());
  const translates = (statements ?? []).some((s) => actionsOf(s).includes('translate:TranslateText'));
  expect(translates).toBe(stage.translates ?? false);
});

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

const actionsOf = ({ Action }: Statement) => [Action].flat();

function prefixesIn({ Resource }: Statement): string[] {
  return [...JSON.stringify(Resource).matchAll(/"\/([a-z]+\/)\*"/g)].map(([, prefix = '']) => prefix);
}

/** A policy names its role; roles are named after their construct. */
function belongsTo(document: object, stage: string): boolean {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const [id] = policies.find(([, policy]) => policy.Properties.PolicyDocument === document) ?? [''];
  return id.toLowerCase().startsWith(stage);
}

test('the only call on every resource is TranslateText, which knows none', () => {
  const wide = resources('AWS::IAM::Policy')
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(actionsOf);
  expect(wide).toEqual(['translate:TranslateText']);
});

test('the bucket is private, versioned, reached over TLS only, and outlives the stack', () => {
  const [[id, bucket]] = Object.entries(template.findResources('AWS::S3::Bucket')) as [
    [string, { DeletionPolicy: string }],
  ];
  // Pinned: another id would be another bucket.
  expect(id).toMatchInlineSnapshot(`"Content88381566"`);
  expect(bucket.DeletionPolicy).toBe('Retain');
  template.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
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
  template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 'lambda', SigningBehavior: 'always' },
  });
});

test('every stage runs on a current runtime, on arm64', () => {
  const ours = resources('AWS::Lambda::Function').filter(({ Properties }) =>
    JSON.stringify(Properties.Environment ?? '').includes('SITE_CONFIG'),
  );
  expect(ours).toHaveLength(stages.length);
  for (const { Properties } of ours)
    expect(Properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] });
});

test('feeds are asked on a schedule', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(15 minutes)' });
});

test.each([
  ['ar-MA,en;q=0.5', 'ar'],
  ['fr-FR;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.4,fr;q=0.9', 'fr'],
  ['*', 'en'],
  ['de', 'en'],
  ['ary', 'en'],
  ['fr;q=0,ar', 'ar'],
  ['', 'en'],
  ['x'.repeat(10_000), 'en'],
])('the edge folds %s to %s', (accepted, language) => {
  const handler = new Function(`${edgeCode(['ar', 'fr', 'en'], 'en')}\nreturn handler;`)();
  const headers = { host: { value: 'd1.cloudfront.net' }, 'accept-language': { value: accepted } };
  expect(handler({ request: { headers } }).headers).toEqual({
    host: { value: 'd1.cloudfront.net' },
    'accept-language': { value: language },
    'x-viewer-host': { value: 'd1.cloudfront.net' },
  });
});

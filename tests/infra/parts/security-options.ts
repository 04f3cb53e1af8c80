import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { idIn, type Properties, synthesize } from '../synthesize.ts';
import { BOUNDARY, CUSTOMER_KEY, full, plain, second } from './stacks.ts';

const { resources, template } = full;

test.each([
  ['the bucket', 'AWS::S3::Bucket', 'BucketEncryption'],
  ['queues', 'AWS::SQS::Queue', 'KmsMasterKeyId'],
  ['the secret', 'AWS::SecretsManager::Secret', 'KmsKeyId'],
  ['the topic', 'AWS::SNS::Topic', 'KmsMasterKeyId'],
  ['logs', 'AWS::Logs::LogGroup', 'KmsKeyId'],
  ["functions' settings", 'AWS::Lambda::Function', 'KmsKeyArn'],
])("the customer's key encrypts %s, and nothing names it where none is set", (_, type, field) => {
  const kept = resources(type).filter(([id]) => !id.startsWith('AccessLogs'));
  expect(kept.length).toBeGreaterThan(0);
  for (const [, properties] of kept) expect(JSON.stringify(properties[field])).toContain(CUSTOMER_KEY);
  for (const [, properties] of plain.resources(type)) {
    expect(JSON.stringify(properties[field] ?? '')).not.toContain('kms');
  }
});

test('who works with what is encrypted may use the key, and no other', () => {
  const statements = resources('AWS::IAM::Policy').flatMap(
    ([, { PolicyDocument }]) => PolicyDocument.Statement as Properties[],
  );
  const keys = statements.filter(({ Action }) => JSON.stringify(Action).includes('kms:'));
  const copies = CUSTOMER_KEY.replace('us-east-1', 'us-west-2');
  for (const { Resource } of keys) expect([CUSTOMER_KEY, copies]).toContain(Resource);
  const roles = resources('AWS::Lambda::Function').map(([, { Role }]) => idIn(Role));
  const allowed = resources('AWS::IAM::Policy')
    .filter(([, policy]) => JSON.stringify(policy.PolicyDocument).includes('kms:Decrypt'))
    .flatMap(([, { Roles }]) => (Roles as { Ref: string }[]).map(({ Ref }) => Ref));
  expect(allowed).toEqual(expect.arrayContaining(roles));
});

test('with access logs, the edge and the bucket note who asked for what, in a bucket of their own that forgets', () => {
  const [id, logs] = resources('AWS::S3::Bucket').find(([name]) => name.startsWith('AccessLogs')) ?? [];
  expect(logs?.LifecycleConfiguration.Rules).toEqual([
    expect.objectContaining({ ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
  ]);
  template.hasResourceProperties('AWS::S3::Bucket', {
    LoggingConfiguration: { DestinationBucketName: { Ref: id }, LogFilePrefix: 'bucket/' },
  });
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      Logging: { Bucket: { 'Fn::GetAtt': [id, 'RegionalDomainName'] }, Prefix: 'edge/' },
    }),
  });
  expect(plain.resources('AWS::S3::Bucket')).toHaveLength(1);
});

test('the bucket is copied to another one, deletions too, and by its own key', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    ReplicationConfiguration: Match.objectLike({
      Rules: [
        Match.objectLike({
          Status: 'Enabled',
          DeleteMarkerReplication: { Status: 'Enabled' },
          Destination: Match.objectLike({ Bucket: 'arn:aws:s3:::news-copies' }),
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        }),
      ],
    }),
  });
});

test('no version of an object can be removed for as long as the lock is', () => {
  synthesize({ objectLockDays: 7 }).template.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } } },
  });
});

test('what is reserved is reserved for the site alone', () => {
  const reserved = resources('AWS::Lambda::Function').filter(
    ([, { ReservedConcurrentExecutions }]) => ReservedConcurrentExecutions !== undefined,
  );
  expect(reserved.map(([id, { ReservedConcurrentExecutions: most }]) => [id.slice(0, -8), most])).toEqual([
    ['SiteFunction', 50],
  ]);
});

test("the desk's token changes by the clock, by a function that knows the one secret and no bucket", () => {
  template.hasResourceProperties('AWS::SecretsManager::RotationSchedule', {
    RotationRules: { ScheduleExpression: 'rate(30 days)' },
    RotateImmediatelyOnUpdate: false,
  });
  const [, { PolicyDocument }] = resources('AWS::IAM::Policy').find(([id]) =>
    id.startsWith('DeskRotation'),
  ) as [string, Properties];
  const calls = (PolicyDocument.Statement as Properties[]).flatMap(({ Action }) => Action as string[]);
  expect(calls.filter((call) => call.startsWith('s3:'))).toEqual([]);
  const secrets = (PolicyDocument.Statement as Properties[]).filter(({ Action }) =>
    JSON.stringify(Action).includes('secretsmanager'),
  );
  expect(secrets).not.toEqual([]);
  for (const { Resource } of secrets) expect(Resource).toEqual({ Ref: 'DeskToken8E9A0EF2' });
});

test('every role has the boundary, and everything that can be tagged the tags', () => {
  for (const [, role] of resources('AWS::IAM::Role')) expect(role.PermissionsBoundary).toBe(BOUNDARY);
  const tagged = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::SNS::Topic'];
  for (const type of tagged) {
    for (const [, { Tags }] of resources(type)) {
      expect(Tags).toContainEqual({ Key: 'CostCentre', Value: 'newsroom' });
    }
  }
});

const MANAGED = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesCommonRuleSet',
];

test('the firewall turns away addresses that ask too much, and what AWS knows to be bad', () => {
  const [[, { Rules }]] = resources('AWS::WAFv2::WebACL') as [[string, Properties]];
  expect((Rules as Properties[]).map(({ Name }) => Name)).toEqual(['RequestsPerAddress', ...MANAGED]);
  const bare = synthesize({ waf: true, wafManagedRules: false, region: 'us-east-1' });
  const [[, { Rules: own }]] = bare.resources('AWS::WAFv2::WebACL') as [[string, Properties]];
  expect(own).toHaveLength(1);
});

test('elsewhere than in us-east-1 the firewall is a stack there, which the distribution asks for its ARN', () => {
  const { template: main, firewall, findings } = second;
  expect(findings).toEqual([]);
  expect(firewall).toBeInstanceOf(Template);
  firewall?.resourceCountIs('AWS::WAFv2::WebACL', 1);
  main.resourceCountIs('AWS::WAFv2::WebACL', 0);
  main.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      WebACLId: {
        'Fn::GetStackOutput': {
          StackName: 'Dragoman-test-firewall-eu-west-3',
          OutputName: 'WebAclArn',
          Region: 'us-east-1',
        },
      },
    }),
  });
});

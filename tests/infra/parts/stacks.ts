import type { Template } from 'aws-cdk-lib/assertions';
import { synthesize } from '../synthesize.ts';

export const CERTIFICATE =
  'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';

export const CUSTOMER_KEY = 'arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';
export const BOUNDARY = 'arn:aws:iam::123456789012:policy/newsroom-boundary';

/** Without a setting. */
export const plain = synthesize();

/** With every option. */
export const full = synthesize(
  {
    stageName: 'test',
    region: 'us-east-1',
    waf: true,
    domainName: 'news.example',
    certificateArn: CERTIFICATE,
    alarmEmail: 'ops@news.example',
    logRetentionDays: 7,
    removalPolicy: 'destroy',
    accountConcurrency: 500,
    siteReservedConcurrency: 50,
    translateConcurrency: 9,
    hstsIncludeSubDomains: true,
    expectedDailyCharacters: 200_000,
    accessLogs: true,
    accessLogDays: 30,
    kmsKeyArn: CUSTOMER_KEY,
    replicaBucketArn: 'arn:aws:s3:::news-copies',
    replicaKmsKeyArn: CUSTOMER_KEY.replace('us-east-1', 'us-west-2'),
    deskTokenRotationDays: 30,
    permissionsBoundaryArn: BOUNDARY,
    tags: { CostCentre: 'newsroom' },
    changes: {
      url: 'https://archive.example/hooks/news',
      keySecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:archive-AbCdEf',
    },
    oidc: { issuer: 'https://id.example', audience: ['desk', 'api'] },
  },
  { removedFiles: 'withdraw', pollEveryMinutes: 1 },
);

/** A second stage, in another region than its firewall. */
export const second = synthesize({ stageName: 'test', region: 'eu-west-3', waf: true });

/** The templates that reviewers' tools look at: of the matrix of options, by name. */
export const TEMPLATES: Record<string, Template> = {
  plain: plain.template,
  full: full.template,
  second: second.template,
  ...(second.firewall && { firewall: second.firewall }),
};

import { synthesize } from '../synthesize.ts';

export const CERTIFICATE =
  'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';

/** Without a setting. */
export const plain = synthesize();

/** With every option. */
export const full = synthesize(
  {
    stackName: 'Dragoman-test',
    stageName: 'test',
    region: 'us-east-1',
    waf: true,
    domainName: 'news.example',
    certificateArn: CERTIFICATE,
    alarmEmail: 'ops@news.example',
    logRetentionDays: 7,
    removalPolicy: 'destroy',
    accountConcurrency: 100,
    translateConcurrency: 9,
    hstsIncludeSubDomains: true,
    expectedDailyCharacters: 200_000,
    changes: {
      url: 'https://archive.example/hooks/news',
      keySecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:archive-AbCdEf',
    },
    oidc: { issuer: 'https://id.example', audience: ['desk', 'api'] },
  },
  { removedFiles: 'withdraw', pollEveryMinutes: 1 },
);

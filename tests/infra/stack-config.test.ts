import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { shareConcurrency } from '../../cdk/config/share-concurrency.ts';
import { readContentFolder } from '../../cdk/read-content.ts';
import { readContext } from '../../cdk/read-context.ts';
import { parseStackConfig } from '../../cdk/stack-config.ts';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';

const KEY = 'arn:aws:kms:eu-west-3:123456789012:key/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';

test('without a setting the stack stands alone, keeps its content, and a month of logs', () => {
  expect(parseStackConfig({})).toEqual({
    contentFolder: 'content',
    logRetention: 30,
    accountConcurrency: 10,
    concurrency: {
      poll: 2,
      ingest: 2,
      translate: 2,
      pictures: 2,
      publish: 2,
      sweep: 2,
      forReaders: 1,
      whilePicturesAreMade: -1,
    },
    hstsIncludeSubDomains: false,
    tags: {},
    removalPolicy: 'retain',
    servers: {},
  });
});

test.each([
  [{ stageName: 'Test_1' }, 'dragoman.stageName: "Test_1": is up to 20 small letters'],
  [{ region: 'paris' }, 'dragoman.region: "paris": is no AWS region'],
  [{ domainName: 'news.example' }, 'dragoman.certificateArn: is needed where domainName is set'],
  [{ certificateArn }, 'dragoman.domainName: is needed where certificateArn is set'],
  [{ domainName: 'https://news.example', certificateArn }, 'dragoman.domainName: "https://news.example": is'],
  [
    { domainName: 'news.example', certificateArn: certificateArn.replace('us-east-1', 'eu-west-3') },
    'is no certificate in us-east-1',
  ],
  [{ alarmEmail: 'ops' }, 'dragoman.alarmEmail: "ops": is no e-mail address'],
  [{ logRetentionDays: 31 }, 'dragoman.logRetentionDays: 31: is none of 1, 3, 5, 7'],
  [{ translator: 'memory' }, 'dragoman.translator: "memory": '],
  [{ translateConcurrency: 1 }, 'dragoman.translateConcurrency: 1: '],
  [{ translateConcurrency: 40 }, 'dragoman.translateConcurrency: 40: leaves nothing for readers of the 10'],
  [{ accountConcurrency: 5 }, 'dragoman.accountConcurrency: 5: '],
  [{ expectedDailyCharacters: 0 }, 'dragoman.expectedDailyCharacters: 0: '],
  [{ hstsIncludeSubDomains: true }, 'dragoman.hstsIncludeSubDomains: true: needs domainName'],
  [{ waf: true }, 'dragoman.waf: true: needs region: what CloudFront asks is in us-east-1'],
  [{ accessLogs: true, region: 'ap-east-1' }, 'dragoman.accessLogs: true: cannot be in ap-east-1'],
  [{ kmsKeyArn: 'alias/news' }, 'dragoman.kmsKeyArn: "alias/news": is no ARN of a key'],
  [{ kmsKeyArn: KEY, region: 'us-east-1' }, 'is a key of another region than us-east-1'],
  [
    { kmsKeyArn: KEY, replicaBucketArn: 'arn:aws:s3:::copies' },
    'dragoman.replicaKmsKeyArn: is needed where kmsKeyArn and replicaBucketArn are set',
  ],
  [{ replicaKmsKeyArn: KEY }, 'dragoman.replicaBucketArn: is needed where replicaKmsKeyArn is set'],
  [{ replicaBucketArn: 'copies' }, 'dragoman.replicaBucketArn: "copies": is no ARN of a bucket'],
  [
    { siteReservedConcurrency: 5 },
    'dragoman.siteReservedConcurrency: 5: is more than the account can reserve',
  ],
  [
    { objectLockDays: 3, removalPolicy: 'destroy' },
    'dragoman.objectLockDays: 3: and "removalPolicy": "destroy"',
  ],
  [{ deskTokenRotationDays: 0 }, 'dragoman.deskTokenRotationDays: 0: '],
  [{ permissionsBoundaryArn: 'boundary' }, 'dragoman.permissionsBoundaryArn: "boundary": is no ARN'],
  [{ tags: { 'aws:owner': 'x' } }, 'dragoman.tags.aws:owner: "x": '],
  [{ tags: { owner: 1 } }, 'dragoman.tags.owner: 1: '],
  [{ waf: 'yes' }, 'dragoman.waf: "yes": '],
  [{ webAclArn: 'arn:aws:wafv2:eu-west-3:123456789012:regional/webacl/a/b' }, 'dragoman.webAclArn: "arn:'],
  [{ removalPolicy: 'snapshot' }, 'dragoman.removalPolicy: "snapshot": '],
  [
    { oidc: { issuer: 'http://id.example', audience: ['desk'] } },
    'dragoman.oidc.issuer: "http://id.example"',
  ],
  [{ oidc: { issuer: 'https://id.example', audience: [] } }, 'dragoman.oidc.audience: []: '],
  [{ oidc: { issuer: 'https://id.example', audience: ['a,b'] } }, 'dragoman.oidc.audience.0: "a,b": is'],
  [
    { libretranslate: { url: 'translate.example' } },
    'dragoman.libretranslate.url: "translate.example": is no',
  ],
  [{ openai: { model: 'any' } }, 'dragoman.openai: {"model":"any"}: needs keySecretArn, or baseUrl'],
  [
    { openai: { model: 'any', keySecretArn: 'openai' } },
    'dragoman.openai.keySecretArn: "openai": is no whole ARN',
  ],
  [{ openai: { baseUrl: 'https://llm.example' } }, 'dragoman.openai.model: '],
  [{ openai: { model: 'any', apiKey: 'sk-1' } }, 'dragoman.openai: '],
  [{ stagename: 'test' }, 'dragoman: Unrecognized key: "stagename"'],
])('a wrong value stops synth with its field: %o', (json, message) => {
  expect(() => parseStackConfig(json)).toThrow(message);
});

test.each([
  [10, [2, 2, 2, 2], 1],
  [20, [3, 3, 3, 3], 5],
  [100, [5, 4, 5, 5], 78],
  [1000, [5, 4, 5, 5], 978],
])(
  'of %i functions at once, ingest, translate, pictures and publish take %j, and readers have %i',
  (account, most, left) => {
    const { ingest, translate, pictures, publish, forReaders } = shareConcurrency({
      accountConcurrency: account,
    });
    expect([[ingest, translate, pictures, publish], forReaders]).toEqual([most, left]);
  },
);

test('a field on the command line stands above the same field of cdk.json', () => {
  const context = {
    dragoman: { stageName: 'test', waf: false },
    'dragoman.waf': 'true',
    'dragoman.region': 'us-east-1',
    '@aws-cdk/core:checkSecretUsage': true,
  };
  expect(readContext(context)).toEqual({ stageName: 'test', waf: true, region: 'us-east-1' });
  expect(readContext({})).toEqual({});
  expect(() => readContext({ dragoman: 'test' })).toThrow(
    'cdk.json: dragoman: "test": is no object of fields',
  );
});

const root = mkdtempSync(join(tmpdir(), 'dragoman-content-'));
afterAll(() => rmSync(root, { recursive: true }));

function contentFolder(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

test('a content folder without site.json and feeds.json has the defaults and no feeds', () => {
  const content = readContentFolder(contentFolder('bare', {}));
  expect(content.site.name).toBe('Dragoman');
  expect(content).not.toHaveProperty('feedsFile');
});

test.each([
  ['site.json', '{"nme":"News"}', 'site.json: nme: no such field'],
  ['site.json', '{"pollEveryMinutes":0}', 'site.json: pollEveryMinutes'],
  ['site.json', '{', 'site.json is not JSON'],
  [
    'feeds.json',
    '[{"id":"a","url":"file:///etc/passwd"}]',
    'feeds.json: feeds.0.url: is not an http(s) address',
  ],
])('a mistake in %s stops synth: %s', (file, text, message) => {
  const folder = contentFolder(`wrong-${Buffer.from(text).toString('hex').slice(0, 40)}`, { [file]: text });
  expect(() => readContentFolder(folder)).toThrow(message);
});

test('the pages of a content folder are taken, and one that cannot be stops synth', () => {
  const folder = contentFolder('pages', {});
  mkdirSync(join(folder, 'pages', 'about'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'about', 'fr.md'), '# Qui\n\nUn mot.\n');
  writeFileSync(join(folder, 'pages', 'about', 'notes.txt'), 'x');
  expect(readContentFolder(folder).pages).toEqual([
    { id: 'about', versions: { fr: { title: 'Qui', bodyHtml: '<p>Un mot.</p>' } } },
  ]);
  writeFileSync(join(folder, 'pages', 'about', 'en.md'), '# Who\n\n<script>1</script>\n');
  expect(() => readContentFolder(folder)).toThrow('pages/about/en.md: the text holds a <script> element');
});

test('a content folder that is not there stops synth with its path', () => {
  expect(() => readContentFolder(join(root, 'none'))).toThrow(
    `the content folder ${join(root, 'none')} does not exist`,
  );
});

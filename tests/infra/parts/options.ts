import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import type { StandingPage } from '../../../functions/shared/article/settings/standing-page.ts';
import { siteHeaders } from '../../../functions/site/http/headers.ts';
import { idIn, type Properties, synthesize } from '../synthesize.ts';
import { CERTIFICATE, full, plain } from './stacks.ts';

test('with every option cdk-nag finds nothing that has no reason', () => {
  expect(full.findings).toEqual([]);
});

test('a deleted file wakes ingest where that withdraws articles, and not when a version of the past expires', () => {
  const rules = full.resources('AWS::Events::Rule').filter(([id]) => id.startsWith('IngestDelete'));
  expect(rules.map(([, { EventPattern }]) => EventPattern)).toEqual([
    {
      source: ['aws.s3'],
      'detail-type': ['Object Deleted'],
      detail: {
        bucket: { name: [{ Ref: 'Content88381566' }] },
        object: { key: [{ prefix: 'inbox/' }] },
        reason: ['DeleteObject'],
      },
    },
  ]);
  expect(idIn(rules[0]?.[1].Targets[0].Arn)).toMatch(/^IngestQueue/);
  expect(JSON.stringify(plain.template.toJSON())).not.toContain('Object Deleted');
});

test('a domain has its certificate, TLS 1.2 or newer, and stands in every address', () => {
  full.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Aliases: ['news.example'],
      ViewerCertificate: {
        AcmCertificateArn: CERTIFICATE,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  });
  full.template.hasOutput('SiteAddress', { Value: 'https://news.example' });
  full.template.hasResourceProperties('AWS::CloudFront::Function', {
    FunctionCode: Match.stringLikeRegexp('const HOST = "news.example"'),
  });
});

test('the firewall limits the requests of an address, and an existing one may stand in its place', () => {
  const [[id, { Rules }]] = full.resources('AWS::WAFv2::WebACL') as [[string, Properties]];
  expect(Rules[0].Statement.RateBasedStatement).toMatchObject({ Limit: 2000, EvaluationWindowSec: 300 });
  full.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { WebACLId: { 'Fn::GetAtt': [id, 'Arn'] } },
  });
  const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/news/0a1b2c3d';
  synthesize({ webAclArn }).template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { WebACLId: webAclArn },
  });
});

test('with an issuer, programs show its token to the API; people still open the desk with its own', () => {
  full.template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Audience: ['desk', 'api'], Issuer: 'https://id.example' },
  });
  const routes = full.resources('AWS::ApiGatewayV2::Route').map(([, route]) => route);
  expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
    ['ANY /desk', 'NONE'],
    ['ANY /desk/{proxy+}', 'NONE'],
    ['ANY /desk/api/{proxy+}', 'JWT'],
  ]);
  full.template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'desk,api' }),
    },
  });
});

test('logs, feeds, translation and the bucket follow their settings', () => {
  full.template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
  full.template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(1 minute)' });
  full.template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    ScalingConfig: { MaximumConcurrency: 9 },
  });
  full.template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
});

test('what the edge answers itself carries the security headers of the site', async () => {
  const headers = new Headers(await siteHeaders('https://news.example'));
  const [[, { ResponseHeadersPolicyConfig: policy }]] = plain.resources(
    'AWS::CloudFront::ResponseHeadersPolicy',
  ) as [string, Properties][] as [[string, Properties]];
  const { StrictTransportSecurity: hsts, ...others } = policy.SecurityHeadersConfig;
  expect(hsts.IncludeSubdomains).toBe(false);
  expect(`max-age=${hsts.AccessControlMaxAgeSec}`).toBe(headers.get('strict-transport-security'));
  expect(others.FrameOptions.FrameOption).toBe(headers.get('x-frame-options'));
  expect(others.ReferrerPolicy.ReferrerPolicy).toBe(headers.get('referrer-policy'));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  for (const part of Object.values(policy.SecurityHeadersConfig as Record<string, { Override: boolean }>)) {
    expect(part.Override).toBe(false);
  }
});

test('the subdomains are promised only by setting, and then over what the site says', () => {
  full.template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: Match.objectLike({
        StrictTransportSecurity: {
          AccessControlMaxAgeSec: 63_072_000,
          IncludeSubdomains: true,
          Override: true,
        },
      }),
    },
  });
});

test('the poll alone knows where the list of feeds is', () => {
  const { resources } = synthesize({}, {}, 'content/feeds.json');
  const knowing = resources('AWS::Lambda::Function').filter(
    ([, { Environment }]) => Environment?.Variables?.FEEDS_FILE === 'feeds.json',
  );
  expect(knowing.map(([id]) => id.slice(0, -8))).toEqual(['PollFunction']);
});

test('the site alone knows where the pages are that are no articles', () => {
  const knowing = (pages?: readonly StandingPage[]) =>
    synthesize({}, {}, undefined, pages)
      .resources('AWS::Lambda::Function')
      .filter(([, { Environment }]) => Environment?.Variables?.PAGES_FILE === 'pages.json')
      .map(([id]) => id.slice(0, -8));
  const about = { id: 'about', versions: { fr: { title: 'Qui', bodyHtml: '<p>a</p>' } } };
  expect(knowing([about])).toEqual(['SiteFunction']);
  expect(knowing()).toEqual([]);
});

test('settings that a function could not hold stop synth, with what is too long', () => {
  const baseUrl = `https://news.example/${'a'.repeat(4000)}`;
  expect(() => synthesize({}, { baseUrl })).toThrow(
    /^the environment of the function poll has \d+ bytes, and Lambda takes 4096: SITE_CONFIG alone/,
  );
});

test.each([
  ['amazon', {}, { memory: 1024, asks: 'amazon', callsAmazon: true }],
  ['local', {}, { memory: 3008, asks: 'local', callsAmazon: false }],
  ['amazon', { secondOpinion: 'local' }, { memory: 3008, asks: 'amazon', callsAmazon: true }],
  ['local', { secondOpinion: 'amazon' }, { memory: 3008, asks: 'local', callsAmazon: true }],
  [undefined, {}, { memory: 1024, asks: 'amazon', callsAmazon: true }],
  [undefined, { translators: [{ use: 'local' }] }, { memory: 3008, asks: 'site', callsAmazon: false }],
  [
    'site',
    { translators: [{ use: 'amazon', pairs: ['fr-ar'] }, { use: 'memory' }] },
    { memory: 1024, asks: 'site', callsAmazon: true },
  ],
  ['amazon', { translators: [{ use: 'local' }] }, { memory: 1024, asks: 'amazon', callsAmazon: true }],
])('the translator %s with %j gets what its engines need, and no more', (translator, siteJson, expected) => {
  const { resources } = synthesize(translator === undefined ? {} : { translator }, siteJson);
  const functions = resources('AWS::Lambda::Function');
  const [, { MemorySize, Environment } = { MemorySize: 0, Environment: { Variables: {} } }] =
    functions.find(([id]) => id.startsWith('TranslateFunction')) ?? [];
  const policies = resources('AWS::IAM::Policy').filter(([id]) => id.startsWith('TranslateFunction'));
  expect({
    memory: MemorySize,
    asks: Environment.Variables.TRANSLATOR,
    callsAmazon: JSON.stringify(policies).includes('translate:TranslateText'),
  }).toEqual(expected);
});

const secretArn = (name: string) => `arn:aws:secretsmanager:eu-west-3:123456789012:secret:${name}-a1b2c3`;

test('an engine that is a server gets its address and may read its key; one that is not asked gets neither', () => {
  const servers = {
    libretranslate: { url: 'https://translate.example', keySecretArn: secretArn('libretranslate') },
    openai: { baseUrl: 'https://llm.example/v1', model: 'any', keySecretArn: secretArn('openai') },
  };
  const { resources } = synthesize({ translator: 'openai', ...servers });
  const translating = resources('AWS::Lambda::Function').find(([id]) => id.startsWith('TranslateFunction'));
  const variables = translating?.[1].Environment.Variables;
  expect(variables).toMatchObject({
    TRANSLATOR: 'openai',
    OPENAI_BASE_URL: 'https://llm.example/v1',
    OPENAI_MODEL: 'any',
    OPENAI_KEY_SECRET: secretArn('openai'),
  });
  expect(variables).not.toHaveProperty('LIBRETRANSLATE_URL');
  const readers = resources('AWS::IAM::Policy').filter(([, policy]) =>
    JSON.stringify(policy).includes('secretsmanager:GetSecretValue'),
  );
  expect(readers.map(([id]) => id.slice(0, -8)).sort()).toEqual([
    'DeskFunctionRoleDefaultPolicy',
    'TranslateFunctionRoleDefaultPolicy',
  ]);
  const [, policy] = readers.find(([id]) => id.startsWith('Translate')) ?? [];
  expect(JSON.stringify(policy)).toContain(secretArn('openai'));
  expect(JSON.stringify(policy)).not.toContain(secretArn('libretranslate'));
  expect(JSON.stringify(policy)).not.toContain('translate:TranslateText');
});

test('a server that nobody said where to find stops synth', () => {
  expect(() => synthesize({ translator: 'libretranslate' })).toThrow(
    'cdk.json: dragoman.libretranslate says where',
  );
  expect(() => synthesize({}, { secondOpinion: 'openai' })).toThrow('is needed for the engine "openai"');
});

test.each(['af-south-1', 'me-central-1', 'eu-south-1', 'il-central-1', 'us-gov-west-1'])(
  'a stack in %s stops synth by name, as Amazon Translate is not there, unless another engine translates',
  (region) => {
    expect(() => synthesize({ region })).toThrow(
      `dragoman.region: "${region}": Amazon Translate is not there. Set dragoman.translator to another engine`,
    );
  },
);

test('a stack is anywhere that another engine translates', () => {
  synthesize({ region: 'af-south-1', translator: 'local' });
});

test('a list that site.json does not have stops synth', () => {
  expect(() => synthesize({ translator: 'site' })).toThrow(
    'cdk.json: dragoman.translator: "site" is the list "translators" of site.json, which has none',
  );
});

test('each put under changed/ is handed to the address with its key, and what it does not take is kept', () => {
  const [[, rule]] = full.resources('AWS::Events::Rule').filter(([id]) => id.startsWith('Changes')) as [
    [string, Properties],
  ];
  expect(rule.EventPattern).toMatchObject({
    'detail-type': ['Object Created'],
    detail: { object: { key: [{ prefix: 'changed/' }] } },
  });
  const [target] = rule.Targets;
  expect(idIn(target.Arn)).toMatch(/^ChangesAddress/);
  expect(idIn(target.DeadLetterConfig.Arn)).toMatch(/^ChangesDeadLetters/);
  expect(target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 });
  expect(target.InputTransformer.InputTemplate).toContain('https://news.example/api/v1/changes');
  full.template.hasResourceProperties('AWS::Events::ApiDestination', {
    InvocationEndpoint: 'https://archive.example/hooks/news',
    HttpMethod: 'POST',
  });
  const [[, connection]] = full.resources('AWS::Events::Connection') as [[string, Properties]];
  expect(connection.AuthParameters.ApiKeyAuthParameters).toEqual({
    ApiKeyName: 'X-Api-Key',
    ApiKeyValue:
      '{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:123456789012:secret:archive-AbCdEf:SecretString:::}}',
  });
  expect(plain.resources('AWS::Events::ApiDestination')).toEqual([]);
});

import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { CAMPAIGN_PARAMETERS, PLACE_PARAMETERS } from '../../../functions/site/http/what-paths-read.ts';
import { idIn, type Properties } from '../synthesize.ts';
import { plain } from './stacks.ts';

const { template, resources } = plain;
const [[distribution, { DistributionConfig: config }]] = resources('AWS::CloudFront::Distribution') as [
  [string, Properties],
];

test('readers reach the site through CloudFront only', () => {
  template.resourcePropertiesCountIs('AWS::Lambda::Url', { AuthType: 'AWS_IAM' }, 1);
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 'lambda', SigningBehavior: 'always' },
  });
  const controls = resources('AWS::CloudFront::OriginAccessControl');
  expect(config.Origins).toEqual(
    controls.map(([id]) => expect.objectContaining({ OriginAccessControlId: { 'Fn::GetAtt': [id, 'Id'] } })),
  );
});

test('this distribution alone may call the function, by its URL and with both rights AWS asks for', () => {
  const given = resources('AWS::Lambda::Permission')
    .map(([, permission]) => permission)
    .filter(({ Principal }) => Principal === 'cloudfront.amazonaws.com');
  expect(given.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']);
  for (const { SourceArn } of given) expect(JSON.stringify(SourceArn)).toContain(`{"Ref":"${distribution}"}`);
});

test('pages go out over HTTPS, HTTP/3 and compressed, and the edge only reads', () => {
  expect(config.HttpVersion).toBe('http2and3');
  expect(config.DefaultCacheBehavior).toMatchObject({
    ViewerProtocolPolicy: 'redirect-to-https',
    AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
    Compress: true,
  });
});

test.each([
  [
    'pages',
    config.DefaultCacheBehavior,
    { QueryStringBehavior: 'whitelist', QueryStrings: [...PLACE_PARAMETERS, ...CAMPAIGN_PARAMETERS] },
  ],
  ['the API', config.CacheBehaviors[0], { QueryStringBehavior: 'all' }],
])(
  'the cache of %s is keyed by what the edge folds, the host, and the parameters that are read',
  (_, behavior, query) => {
    const policies: Properties = Object.fromEntries(resources('AWS::CloudFront::CachePolicy'));
    const { CachePolicyConfig } = policies[behavior.CachePolicyId.Ref];
    expect(CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { Headers: ['accept', 'accept-language', 'x-viewer-host'] },
      QueryStringsConfig: query,
      CookiesConfig: { CookieBehavior: 'none' },
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    });
  },
);

test('the edge function runs before the cache is asked', () => {
  const [{ EventType, FunctionARN }] = config.DefaultCacheBehavior.FunctionAssociations;
  expect(EventType).toBe('viewer-request');
  template.hasResourceProperties('AWS::CloudFront::Function', {
    AutoPublish: true,
    FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
  });
  expect(resources('AWS::CloudFront::Function').map(([id]) => id)).toEqual([idIn(FunctionARN)]);
});

test('errors of ours leave the cache within seconds', () => {
  expect(config.CustomErrorResponses).toEqual(
    [500, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 5 })),
  );
});

test('the desk is throttled, and its log holds no address, which may carry the token', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    AccessLogSettings: { Format: Match.not(Match.stringLikeRegexp('path|query')) },
  });
});

import { expect, test } from 'vitest';
import { MEDIA_HEADERS } from '../../../functions/shared/pictures/media-headers.ts';
import { mediaKey } from '../../../functions/shared/store/keys.ts';
import { idIn, type Properties } from '../synthesize.ts';
import { full, plain } from './stacks.ts';

const BUCKET = { 'Fn::GetAtt': ['Content88381566', 'Arn'] };

function distributionOf({ resources }: typeof plain): [string, Properties] {
  const [[id, { DistributionConfig }]] = resources('AWS::CloudFront::Distribution') as [[string, Properties]];
  return [id, DistributionConfig];
}
const mediaBehavior = (stack: typeof plain): Properties =>
  distributionOf(stack)[1].CacheBehaviors.find(({ PathPattern }: Properties) => PathPattern === '/media/*');
const policyOf = ({ resources }: typeof plain, type: string, id: string): Properties =>
  Object.fromEntries(resources(`AWS::CloudFront::${type}`))[id] ?? {};

/** Whoever may be meant by a statement: the edge, everybody, or whoever is not named. */
const isForEdge = ({ Effect, Principal, NotPrincipal }: Properties) =>
  Effect === 'Allow' && (NotPrincipal !== undefined || /cloudfront|"\*"/.test(JSON.stringify(Principal)));

test.each([
  ['plain', plain],
  ['with every option', full],
])('the edge reads what is under media/ and nothing else of the bucket: %s', (_, stack) => {
  const [distribution] = distributionOf(stack);
  const statements = stack
    .resources('AWS::S3::BucketPolicy')
    .filter(([id]) => id.startsWith('Content'))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Properties[])
    .filter(isForEdge);
  const source = { 'Fn::Join': ['', expect.arrayContaining([':distribution/', { Ref: distribution }])] };
  expect(statements).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: { 'Fn::Join': ['', [BUCKET, '/media/*']] },
      Condition: { StringEquals: { 'AWS:SourceArn': source } },
    },
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:ListBucket',
      Resource: BUCKET,
      Condition: {
        StringEquals: { 'AWS:SourceArn': source },
        StringLikeIfExists: { 's3:prefix': 'media/*' },
      },
    },
  ]);
});

test('nobody else takes on what the edge is: no identity of CloudFront, and no role that it assumes', () => {
  for (const stack of [plain, full]) {
    expect(stack.resources('AWS::CloudFront::CloudFrontOriginAccessIdentity')).toEqual([]);
    const roles = stack
      .resources('AWS::IAM::Role')
      .filter(([, role]) => JSON.stringify(role.AssumeRolePolicyDocument).includes('cloudfront'));
    expect(roles).toEqual([]);
  }
});

test('the bucket stands behind /media/ alone, by an access control of its own, and the path is the key', () => {
  const [, { Origins, DefaultCacheBehavior, CacheBehaviors }] = distributionOf(plain);
  const [origin] = (Origins as Properties[]).filter((one) => one.S3OriginConfig !== undefined);
  expect(idIn(origin?.DomainName)).toBe('Content88381566');
  expect(origin?.S3OriginConfig).toEqual({ OriginAccessIdentity: '' });
  expect(origin).not.toHaveProperty('OriginPath');
  const behaviors = [DefaultCacheBehavior, ...CacheBehaviors] as Properties[];
  const paths = behaviors.filter(({ TargetOriginId }) => TargetOriginId === origin?.Id);
  expect(paths.map(({ PathPattern }) => PathPattern)).toEqual(['/media/*']);
  expect(`/${mediaKey('0a', '640.webp')}`).toBe('/media/0a/640.webp');
  const control = policyOf(plain, 'OriginAccessControl', idIn(origin?.OriginAccessControlId));
  expect(control.OriginAccessControlConfig).toMatchObject({
    OriginAccessControlOriginType: 's3',
    SigningBehavior: 'always',
    SigningProtocol: 'sigv4',
  });
});

test('pictures go out over HTTPS and are only read; the edge function, which is for pages, leaves them alone', () => {
  expect(mediaBehavior(plain)).toMatchObject({
    AllowedMethods: ['GET', 'HEAD'],
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: false,
  });
  expect(mediaBehavior(plain)).not.toHaveProperty('FunctionAssociations');
});

test('a picture is kept at the edge by its path alone, and for an hour at most: then one taken down is gone', () => {
  const { CachePolicyConfig } = policyOf(plain, 'CachePolicy', mediaBehavior(plain).CachePolicyId.Ref);
  expect(CachePolicyConfig).toMatchObject({
    MinTTL: 0,
    DefaultTTL: 3600,
    MaxTTL: 3600,
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    },
  });
});

test.each([
  [plain, false],
  [full, true],
])(
  'the edge sends pictures with the headers of the laptop, and says of HTTPS what pages say: %#',
  (stack, isForAll) => {
    const id = mediaBehavior(stack).ResponseHeadersPolicyId.Ref;
    const { ResponseHeadersPolicyConfig: policy } = policyOf(stack, 'ResponseHeadersPolicy', id);
    const { ContentSecurityPolicy, ContentTypeOptions, StrictTransportSecurity } =
      policy.SecurityHeadersConfig;
    const sent = Object.fromEntries([
      ['Content-Security-Policy', ContentSecurityPolicy.ContentSecurityPolicy],
      ['X-Content-Type-Options', ContentTypeOptions.Override && 'nosniff'],
      ...policy.CustomHeadersConfig.Items.map(({ Header, Value }: Properties) => [Header, Value]),
    ]);
    expect(sent).toEqual(MEDIA_HEADERS);
    // It would be said of a picture that is missing too, and browsers would keep that for a year.
    expect(JSON.stringify(policy)).not.toMatch(/cache-control/i);
    expect(StrictTransportSecurity).toEqual({
      AccessControlMaxAgeSec: 63_072_000,
      IncludeSubdomains: isForAll,
      Override: true,
    });
    expect(policy.RemoveHeadersConfig.Items.map(({ Header }: Properties) => Header)).toContain(
      'x-amz-server-side-encryption-aws-kms-key-id',
    );
  },
);

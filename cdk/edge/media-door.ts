import { Duration, Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  type IDistributionRef,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { MEDIA_HEADERS } from '../../functions/shared/pictures/media-headers.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { accountWideName } from '../constructs/account-wide-name.ts';
import { HSTS } from '../constructs/page-policies.ts';

/** How long the edge shows a picture that was taken down. */
const AT_THE_EDGE = Duration.hours(1);

/** What S3 tells of its keys and copies, and readers need not know. */
const OF_S3 = [
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-version-id',
  'x-amz-replication-status',
];

export interface MediaDoorProps {
  bucket: Bucket;
  /** As the site's pages promise it: a browser keeps what it was told last. */
  hstsIncludeSubDomains: boolean;
}

/**
 * The edge's own way to pictures, past the function: to what is under `media/`, and to nothing else that is in the
 * bucket. CDK's `withOriginAccessControl` would open all of it, the inbox and translation memory too.
 */
export class MediaDoor extends Construct {
  /** For the paths under `/media/`. */
  readonly behavior: BehaviorOptions;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { bucket, hstsIncludeSubDomains }: MediaDoorProps) {
    super(scope, id);
    this.bucket = bucket;
    const control = new S3OriginAccessControl(this, 'AccessControl', {
      originAccessControlName: `${accountWideName(this)}-media`,
    });
    this.behavior = {
      origin: S3BucketOrigin.withBucketDefaults(bucket, {
        originAccessControlId: control.originAccessControlId,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // Pictures are compressed in themselves.
      compress: false,
      cachePolicy: this.cachePolicy(),
      responseHeadersPolicy: this.headersPolicy(hstsIncludeSubDomains),
    };
  }

  /** To be called once the distribution is there: what is let in names it. */
  letIn(distribution: IDistributionRef): void {
    const { distributionId } = distribution.distributionRef;
    const resourceName = distributionId;
    const stack = Stack.of(this);
    const source = stack.formatArn({
      service: 'cloudfront',
      region: '',
      resource: 'distribution',
      resourceName,
    });
    const edge = { effect: Effect.ALLOW, principals: [new ServicePrincipal('cloudfront.amazonaws.com')] };
    const fromHere = { StringEquals: { 'AWS:SourceArn': source } };
    const statements = [
      new PolicyStatement({
        ...edge,
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects(`${prefixes.media}*`)],
        conditions: fromHere,
      }),
      // A GET of a missing key is 404 only for who may list. Such a GET names no prefix, hence "IfExists".
      new PolicyStatement({
        ...edge,
        actions: ['s3:ListBucket'],
        resources: [this.bucket.bucketArn],
        conditions: { ...fromHere, StringLikeIfExists: { 's3:prefix': `${prefixes.media}*` } },
      }),
    ];
    for (const statement of statements) this.bucket.addToResourcePolicy(statement);
  }

  /** Browsers keep what S3 says, for a year; the edge asks again, so that what is deleted is gone. */
  private cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      comment: 'Pictures, by their path alone',
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      minTtl: Duration.seconds(0),
      defaultTtl: AT_THE_EDGE,
      maxTtl: AT_THE_EDGE,
    });
  }

  private headersPolicy(includeSubdomains: boolean): ResponseHeadersPolicy {
    const { 'Content-Security-Policy': contentSecurityPolicy, ...others } = MEDIA_HEADERS;
    const { 'X-Content-Type-Options': _, ...custom } = others;
    return new ResponseHeadersPolicy(this, 'HeadersPolicy', {
      responseHeadersPolicyName: `${accountWideName(this)}-media`,
      comment: 'Pictures are pictures, for other sites too, and nothing in them runs',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        strictTransportSecurity: { ...HSTS, includeSubdomains, override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(custom).map(([header, value]) => ({ header, value, override: true })),
      },
      removeHeaders: OF_S3,
    });
  }
}

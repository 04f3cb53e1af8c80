import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface AccessLogBucketProps {
  days: number;
  removalPolicy: RemovalPolicy;
}

/** Who asked the edge (`edge/`) and the content bucket (`bucket/`) for what, for some days. */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string, { days, removalPolicy }: AccessLogBucketProps) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront writes its logs by an entry of the access control list, and S3 its own by the bucket's policy.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      // Not by a key of the customer's: S3 writes access logs into no bucket that has one.
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy,
      lifecycleRules: [
        {
          id: 'end',
          expiration: Duration.days(days),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the access logs; its own would be logs about writing logs.',
    });
  }
}

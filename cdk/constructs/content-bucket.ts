import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StackConfig } from '../stack-config.ts';

/** Days an overwritten or deleted object can still be brought back. */
const UNDO_DAYS = 30;
/** Days a request with the same Idempotency-Key is known again, and a day's count of characters can be looked up. */
const RECORD_DAYS = 90;

/** The one bucket: database, audit trail and message bus. It outlives the stack, but for a test's. */
export class ContentBucket extends Bucket {
  constructor(scope: Construct, id: string, removalPolicy: StackConfig['removalPolicy']) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // Kept, but for one that a first deployment made and then failed: it is empty, and would stay behind.
      removalPolicy:
        removalPolicy === 'retain' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      lifecycleRules: [
        {
          id: 'undo',
          noncurrentVersionExpiration: Duration.days(UNDO_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          // What is left of a deleted object once its versions are gone.
          expiredObjectDeleteMarker: true,
        },
        ...['requests', 'budget'].map((id) => ({
          id,
          prefix: `${id}/`,
          expiration: Duration.days(RECORD_DAYS),
        })),
      ],
    });
    // Not `eventBridgeEnabled`: that is a function of CDK's own beside ours, for one property of the bucket.
    const bucket = this.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the roles of the stages reach the bucket, and what they overwrite is kept.',
    });
  }
}

import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StackConfig } from '../stack-config.ts';
import { AccessLogBucket } from './access-log-bucket.ts';

export interface ContentBucketProps
  extends Pick<StackConfig, 'removalPolicy' | 'accessLogDays' | 'objectLockDays' | 'replica'> {
  /** The customer's key; S3's own where absent. */
  key?: IKey | undefined;
}

/** Days an overwritten or deleted object can still be brought back. */
const UNDO_DAYS = 30;
/** Days a request with the same Idempotency-Key is known again, and a day's count of characters can be looked up. */
const RECORD_DAYS = 90;

/** The one bucket: database, audit trail and message bus. It outlives the stack, but for a test's. */
export class ContentBucket extends Bucket {
  /** Where the access to it is noted, and to the site; absent where nobody wants to know. */
  readonly accessLogs?: AccessLogBucket;

  constructor(scope: Construct, id: string, props: ContentBucketProps) {
    // Kept, but for one that a first deployment made and then failed: it is empty, and would stay behind.
    const removalPolicy =
      props.removalPolicy === 'retain' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    const accessLogs =
      props.accessLogDays === undefined
        ? undefined
        : new AccessLogBucket(scope, 'AccessLogs', { days: props.accessLogDays, removalPolicy });
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...encryptedBy(props.key),
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy,
      ...(props.objectLockDays !== undefined && {
        objectLockEnabled: true,
        // Who may lift it can: a mistake of a million objects must not be paid for until it ends.
        objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(props.objectLockDays)),
      }),
      ...(accessLogs && { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: 'bucket/' }),
      ...(props.replica && copiedTo(scope, props.replica)),
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
    if (accessLogs !== undefined) this.accessLogs = accessLogs;
    // Not `eventBridgeEnabled`: that is a function of CDK's own beside ours, for one property of the bucket.
    const bucket = this.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    this.explain(props);
  }

  private explain({ accessLogDays, replica }: ContentBucketProps): void {
    if (accessLogDays === undefined) {
      Validations.of(this).acknowledge({
        id: 'AwsSolutions-S1',
        reason: '"accessLogs" in cdk.json is the option; what the stages overwrite is kept in any case.',
      });
    }
    if (replica === undefined) return;
    const own = `<${Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket)}.Arn>`;
    for (const bucket of [own, replica.bucketArn]) {
      Validations.of(this).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${bucket}/*]`,
        reason: 'S3 copies every object of the one bucket into the other.',
      });
    }
  }
}

function encryptedBy(key: IKey | undefined): BucketProps {
  if (key === undefined) return { encryption: BucketEncryption.S3_MANAGED };
  // A data key of the bucket's for many objects: otherwise each GET of a page would be a call of KMS.
  return { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true };
}

/** Every object, as it is put; what is deleted here is deleted there too, and both keep the versions. */
function copiedTo(scope: Construct, { bucketArn, keyArn }: NonNullable<StackConfig['replica']>): BucketProps {
  const destination = Bucket.fromBucketArn(scope, 'Replica', bucketArn);
  const kmsKey = keyArn === undefined ? undefined : Key.fromKeyArn(scope, 'ReplicaKey', keyArn);
  return {
    replicationRules: [
      {
        id: 'copy',
        destination,
        deleteMarkerReplication: true,
        ...(kmsKey && { kmsKey, sseKmsEncryptedObjects: true }),
      },
    ],
  };
}

import { Validations } from 'aws-cdk-lib';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { StackConfig } from '../stack-config.ts';

/** The families of calls by which CDK lets a queue's and a bucket's users work with its key. */
const FAMILIES = ['kms:GenerateDataKey*', 'kms:ReEncrypt*'];

/** The customer's key, if one is set. Its policy is the customer's too; docs/security.md says what it has to allow. */
export function customerKey(
  scope: Construct,
  { kmsKeyArn }: Pick<StackConfig, 'kmsKeyArn'>,
): IKey | undefined {
  if (kmsKeyArn === undefined) return undefined;
  for (const family of FAMILIES) {
    Validations.of(scope).acknowledge({
      id: `AwsSolutions-IAM5[Action::${family}]`,
      reason: 'On the one key of "kmsKeyArn" in cdk.json only, and within what its own policy allows.',
    });
  }
  return Key.fromKeyArn(scope, 'CustomerKey', kmsKeyArn);
}

import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * A name for what the whole account shares: CloudFront's access controls and policies, dashboards. The ones CDK would
 * make are the same in every region, so that a second stack of the same stage could not be made there.
 */
export function accountWideName(scope: Construct): string {
  const { stackName, region } = Stack.of(scope);
  return `${stackName}-${region}`;
}

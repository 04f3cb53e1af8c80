import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** Turns away an address that asks too much. CloudFront takes web ACLs of us-east-1 only (cdk/stack-config.ts). */
export class Firewall extends CfnWebACL {
  constructor(scope: Construct, id: string, requestsPerFiveMinutes: number) {
    const visibility = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      // What readers read is not recorded.
      sampledRequestsEnabled: false,
    });
    super(scope, id, {
      scope: 'CLOUDFRONT',
      description: 'Dragoman: a limit of requests for each address',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Dragoman'),
      rules: [
        {
          name: 'RequestsPerAddress',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: requestsPerFiveMinutes,
              evaluationWindowSec: 300,
              aggregateKeyType: 'IP',
            },
          },
          visibilityConfig: visibility('RequestsPerAddress'),
        },
      ],
    });
  }
}

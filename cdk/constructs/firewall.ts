import { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { FirewallRules } from '../stack-config.ts';

/**
 * What AWS keeps, in the order in which they are asked (AWS WAF, "Baseline rule groups"). Bodies are not read: the site takes none.
 */
const MANAGED: { name: string; counted?: string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList' },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet' },
  // Programs that read feeds without saying who they are do no harm: counted and let in.
  { name: 'AWSManagedRulesCommonRuleSet', counted: ['NoUserAgent_HEADER'] },
];

/** Turns away an address that asks too much, and what is known to be bad. CloudFront takes web ACLs of us-east-1 only. */
export class Firewall extends CfnWebACL {
  constructor(scope: Construct, id: string, { requestsPerFiveMinutes, managedRules }: FirewallRules) {
    const visibility = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      // What readers read is not recorded.
      sampledRequestsEnabled: false,
    });
    const managed = (managedRules ? MANAGED : []).map(({ name, counted = [] }, place) => ({
      name,
      priority: place + 1,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        },
      },
      visibilityConfig: visibility(name),
    }));
    super(scope, id, {
      scope: 'CLOUDFRONT',
      description: 'Dragoman: a limit of requests for each address',
      defaultAction: { allow: {} },
      visibilityConfig: visibility(Stack.of(scope).stackName),
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
        ...managed,
      ],
    });
  }
}

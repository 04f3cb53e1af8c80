import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from './constructs/firewall.ts';
import type { FirewallRules } from './stack-config.ts';

/** Where CloudFront has its web ACLs, wherever the stack is. */
export const FIREWALL_REGION = 'us-east-1';

const OUTPUT = 'WebAclArn';

/** The firewall of a stack that is elsewhere. It is deployed first, and destroyed last. */
export class FirewallStack extends Stack {
  /** As the other stack reads it when it is deployed, by an output and no export: so neither stands in the other's way. */
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { rules, ...props }: StackProps & { rules: FirewallRules }) {
    super(scope, id, { ...props, env: { ...props.env, region: FIREWALL_REGION } });
    const firewall = new Firewall(this, 'Firewall', rules);
    new CfnOutput(this, OUTPUT, { value: firewall.attrArn });
    this.webAclArn = Fn.getStackOutput(this.stackName, OUTPUT, FIREWALL_REGION);
  }
}

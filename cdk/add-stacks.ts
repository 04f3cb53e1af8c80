import { type App, type Stack, Tags } from 'aws-cdk-lib';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { DragomanStack } from './dragoman-stack.ts';
import { FIREWALL_REGION, FirewallStack } from './firewall-stack.ts';
import type { Content } from './read-content.ts';
import type { StackConfig } from './stack-config.ts';

export interface AddedStacks {
  main: DragomanStack;
  /** Where the firewall has to be in another region than the stack. */
  firewall?: FirewallStack;
}

/** What `cdk.json` describes: the stack, and the one beside it in us-east-1 if it needs one there. */
export function addStacks(app: App, config: StackConfig, content: Content): AddedStacks {
  const name = config.stageName === undefined ? 'Dragoman' : `Dragoman-${config.stageName}`;
  const firewall = addFirewall(app, name, config);
  const main = new DragomanStack(app, name, {
    description: 'Multilingual publishing: articles in, their Arabic, French and English versions out',
    ...(config.region !== undefined && { env: { region: config.region } }),
    config: firewall === undefined ? config : { ...config, firewall: { webAclArn: firewall.webAclArn } },
    content,
  });
  if (firewall !== undefined) main.addStackDependency(firewall);
  for (const stack of [main, ...(firewall ? [firewall] : [])]) applyToAll(stack, config);
  return { main, ...(firewall && { firewall }) };
}

function addFirewall(app: App, name: string, { firewall, region }: StackConfig): FirewallStack | undefined {
  if (firewall === undefined || 'webAclArn' in firewall || region === FIREWALL_REGION) return undefined;
  return new FirewallStack(app, `${name}-firewall-${region}`, {
    description: `The firewall in front of the stack ${name} in ${region}`,
    rules: firewall,
  });
}

function applyToAll(stack: Stack, { tags, permissionsBoundaryArn }: StackConfig): void {
  for (const [key, value] of Object.entries(tags)) Tags.of(stack).add(key, value);
  if (permissionsBoundaryArn === undefined) return;
  const boundary = ManagedPolicy.fromManagedPolicyArn(stack, 'Boundary', permissionsBoundaryArn);
  PermissionsBoundary.of(stack).apply(boundary);
}

import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { ask, signedFor } from './ask.ts';
import { clientOptions } from './client-options.ts';
import { STACK } from './create-deployment.ts';
import { type MiniStack, REGION } from './start-ministack.ts';

/** The name AWS gave a resource of the stack, by the beginning of its logical id. */
export async function physicalId(ministack: MiniStack, logicalId: RegExp, stack = STACK): Promise<string> {
  const client = new CloudFormationClient(clientOptions(ministack));
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: stack }));
  client.destroy();
  const found = StackResources.filter(({ LogicalResourceId = '' }) => logicalId.test(LogicalResourceId));
  const [resource] = found;
  if (found.length === 1 && resource?.PhysicalResourceId !== undefined) return resource.PhysicalResourceId;
  throw new Error(`the stack ${stack} has ${found.length} resources like ${logicalId}`);
}

/** The address that CloudFront asks. It is no output of the stack, as nobody else may. */
export async function siteFunctionUrl(ministack: MiniStack, stack = STACK): Promise<string> {
  const name = await physicalId(ministack, /^SiteFunction[0-9A-F]{8}$/, stack);
  const url = `https://lambda.${REGION}.amazonaws.com/2021-10-31/functions/${name}/url`;
  const { status, body } = await ask(ministack, url, signedFor('lambda'));
  if (status !== 200) throw new Error(`Lambda answered ${status} for the URL of ${name}: ${body}`);
  return (JSON.parse(body) as { FunctionUrl: string }).FunctionUrl;
}

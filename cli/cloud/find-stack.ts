import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { type DeployedStack, findResource, readStages, type StackResource } from './deployed-stack.ts';
import { explainAws } from './explain-aws.ts';

/**
 * Looks a deployed stack up. Region, credentials and `AWS_ENDPOINT_URL` are where the SDK looks for them.
 * @throws where there is none of this name, it lacks an output, or nobody may look.
 */
export async function findStack(name: string): Promise<DeployedStack> {
  const client = new CloudFormationClient({ requestHandler: limitedHandler() });
  try {
    const outputs = await readOutputs(client, name);
    const resources = await readResources(client, name);
    const secret = findResource(resources, 'DeskToken', 'AWS::SecretsManager::Secret');
    const known = (what: string, value: string | undefined): string => {
      if (value === undefined) throw new Error(`the stack ${name} has no ${what}: is it one of Dragoman?`);
      return value;
    };
    const output = (key: string) => known(`output ${key}`, outputs.get(key));
    return {
      name,
      bucket: output('BucketName'),
      siteAddress: output('SiteAddress'),
      deskAddress: output('DeskAddress'),
      deskTokenSecret: known('secret of the desk', secret),
      stages: readStages(resources),
      alarms: namesOf(resources, 'AWS::CloudWatch::Alarm'),
      paid: {
        functions: namesOf(resources, 'AWS::Lambda::Function'),
        distribution: findResource(resources, 'SiteDistribution', 'AWS::CloudFront::Distribution'),
      },
      siteFunction: findResource(resources, 'SiteFunction', 'AWS::Lambda::Function'),
      dailyCharacters: numberIn(outputs.get('DailyCharacters')),
      accountConcurrency: numberIn(outputs.get('AccountConcurrency')),
      kmsKeyArn: outputs.get('KmsKeyArn'),
    };
  } catch (cause) {
    throw explainAws(cause, `the stack ${name}`);
  } finally {
    client.destroy();
  }
}

const namesOf = (resources: readonly StackResource[], type: string) =>
  resources.flatMap(({ ResourceType, PhysicalResourceId: id }) =>
    ResourceType === type && id !== undefined ? [id] : [],
  );

const numberIn = (text: string | undefined) => (text === undefined ? undefined : Number(text));

async function readOutputs(client: CloudFormationClient, name: string): Promise<Map<string, string>> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
  const outputs = Stacks[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}

async function readResources(client: CloudFormationClient, name: string): Promise<StackResource[]> {
  const resources: StackResource[] = [];
  const pages = paginateListStackResources({ client, stopOnSameToken: true }, { StackName: name });
  for await (const { StackResourceSummaries = [] } of pages) resources.push(...StackResourceSummaries);
  return resources;
}

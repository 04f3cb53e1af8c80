import { pipeline, type StageName } from '../../functions/pipeline.ts';

/** What the commands need to know of a stack of cdk/dragoman-stack.ts. */
export interface DeployedStack {
  name: string;
  bucket: string;
  /** Without a slash at the end. */
  siteAddress: string;
  /** With a slash at the end. */
  deskAddress: string;
  /** The secret's ARN. */
  deskTokenSecret: string;
  stages: Partial<Record<StageName, DeployedStage>>;
  /** Names of its alarms. */
  alarms: string[];
  /** What is paid by use, besides what `stages` names. */
  paid: { functions: string[]; distribution: string | undefined };
  /** The function behind the site. */
  siteFunction?: string | undefined;
  /** Characters that machines may be sent in a day. */
  dailyCharacters?: number | undefined;
  /** What it was deployed to count on; absent of stacks that are older than the setting. */
  accountConcurrency?: number | undefined;
  kmsKeyArn?: string | undefined;
}

export interface DeployedStage {
  logGroup?: string;
  /** Of stages that a queue wakes. */
  queue?: DeployedQueue;
  /** Of one that has a slow lane. */
  slowQueue?: DeployedQueue;
}

export interface DeployedQueue {
  url: string;
  deadLettersUrl: string;
}

/** A resource as CloudFormation lists it. */
export interface StackResource {
  LogicalResourceId?: string | undefined;
  PhysicalResourceId?: string | undefined;
  ResourceType?: string | undefined;
}

const STAGES = Object.keys(pipeline) as StageName[];

/**
 * The physical id of a resource, by the name CDK gives it: the constructs' path, then eight characters of a hash
 * (`IngestQueue4A7E3555`).
 */
export function findResource(
  resources: readonly StackResource[],
  path: string,
  type: string,
): string | undefined {
  const name = new RegExp(`^${path}[0-9A-F]{8}$`, 'i');
  return resources.find(
    ({ LogicalResourceId = '', ResourceType }) => ResourceType === type && name.test(LogicalResourceId),
  )?.PhysicalResourceId;
}

export function readStages(resources: readonly StackResource[]): DeployedStack['stages'] {
  return Object.fromEntries(STAGES.map((stage) => [stage, readStage(stage, resources)] as const));
}

function readStage(stage: StageName, resources: readonly StackResource[]): DeployedStage {
  const logGroup = findResource(resources, `${stage}FunctionLog`, 'AWS::Logs::LogGroup');
  const queue = readQueue(stage, resources);
  const slowQueue = readQueue(`${stage}SlowLane`, resources);
  return { logGroup, ...(queue && { queue }), ...(slowQueue && { slowQueue }) };
}

function readQueue(path: string, resources: readonly StackResource[]): DeployedQueue | undefined {
  const url = findResource(resources, `${path}Queue`, 'AWS::SQS::Queue');
  const deadLettersUrl = findResource(resources, `${path}DeadLetters`, 'AWS::SQS::Queue');
  return url === undefined || deadLettersUrl === undefined ? undefined : { url, deadLettersUrl };
}

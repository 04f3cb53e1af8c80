import type { StageName } from '../../functions/pipeline.ts';

/** What the commands need to know of a stack of cdk/dragoman-stack.ts. */
export interface DeployedStack {
  name: string;
  bucket: string;
  /** Without a slash at the end. */
  siteAddress: string;
  /** With a slash at the end. */
  deskAddress: string;
  /** The secret's name. */
  deskTokenSecret: string;
  stages: Partial<Record<StageName, DeployedStage>>;
}

export interface DeployedStage {
  logGroup?: string;
  /** Of stages that a queue wakes. */
  queue?: StageQueue;
}

export interface StageQueue {
  url: string;
  deadLettersUrl: string;
}

/** A resource as CloudFormation lists it. */
export interface StackResource {
  LogicalResourceId?: string | undefined;
  PhysicalResourceId?: string | undefined;
  ResourceType?: string | undefined;
}

const STAGES: readonly StageName[] = ['ingest', 'translate', 'publish', 'site', 'desk'];

/**
 * Stages are found by the names CDK gives: the constructs' path, then eight characters of a hash
 * (`IngestQueue4A7E3555`).
 */
export function readStages(resources: readonly StackResource[]): DeployedStack['stages'] {
  const find = (stage: StageName, part: string, type: string) => {
    const name = new RegExp(`^${stage}${part}[0-9A-F]{8}$`, 'i');
    return resources.find(
      ({ LogicalResourceId = '', ResourceType }) => ResourceType === type && name.test(LogicalResourceId),
    )?.PhysicalResourceId;
  };
  return Object.fromEntries(
    STAGES.map((stage): [StageName, DeployedStage] => {
      const logGroup = find(stage, 'FunctionLog', 'AWS::Logs::LogGroup');
      const url = find(stage, 'Queue', 'AWS::SQS::Queue');
      const deadLettersUrl = find(stage, 'DeadLetters', 'AWS::SQS::Queue');
      return [
        stage,
        {
          ...(logGroup !== undefined && { logGroup }),
          ...(url !== undefined && deadLettersUrl !== undefined && { queue: { url, deadLettersUrl } }),
        },
      ];
    }),
  );
}

import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { pipeline, type StageName } from '../../functions/pipeline.ts';
import type { MachineName } from '../../functions/shared/language/engines.ts';
import { type DataText, stageCode } from '../bundle/stage-code.ts';
import { checkEnvironmentSize } from './environment-size.ts';
import type { OperatorAlarms } from './operator-alarms.ts';
import { metricNamespace } from './stage-metric.ts';
import { translateRights } from './translate-rights.ts';

export interface StageFunctionProps {
  stage: StageName;
  bucket: Bucket;
  /** `site.json` as JSON. */
  siteConfig: string;
  timeout: Duration;
  /** MB */
  memorySize: number;
  logRetention: RetentionDays;
  alarms: OperatorAlarms;
  environment?: Record<string, string>;
  /** A file that goes beside the code under its own name, and so has no limit of the environment's 4 KB. */
  dataFile?: string;
  dataText?: DataText;
  /** Of a stage that translates: what does, and what gives a second opinion, if anything is to. */
  engines?: readonly MachineName[];
  /** The customer's key, for the settings and the log as for the bucket. */
  key?: IKey | undefined;
  /** Functions at once that nobody else in the account can take; it is the most there are, too. */
  reserved?: number | undefined;
  /** Beside what functions/pipeline.ts gives the stage. */
  statements?: readonly PolicyStatement[];
}

/**
 * Errors then name the lines of our files. Reading the maps takes a tenth of the time a function needs to start,
 * which at the site a reader would wait for; its log names the path, and that is enough to see the error again.
 */
const SOURCE_MAPS = '--enable-source-maps';

/** In 15 minutes; fewer are tried again and may pass by themselves. */
const FAILED_CALLS = 2;

/** A stage's code with exactly the rights that functions/pipeline.ts gives it. */
export class StageFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    const { stage, bucket, siteConfig, timeout, memorySize, dataFile, dataText, engines = [] } = props;
    const { statements = [], key, reserved } = props;
    const callsAmazon = engines.includes('amazon');
    const environment = {
      BUCKET: bucket.bucketName,
      SITE_CONFIG: siteConfig,
      POWERTOOLS_METRICS_NAMESPACE: metricNamespace(scope),
      ...(stage !== 'site' && { NODE_OPTIONS: SOURCE_MAPS }),
      ...props.environment,
    };
    checkEnvironmentSize(stage, environment);
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(key && { encryptionKey: key }),
    });
    // A role of our own: the one CDK would make may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: stageCode(stage, { dataFile, dataText, localEngine: engines.includes('local') }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout,
      memorySize,
      environment,
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      ...(key && { environmentEncryption: key }),
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    });
    const rights = [...statementsFor(stage, bucket, callsAmazon), ...statements, ...keyRights(key)];
    for (const statement of rights) {
      this.addToRolePolicy(statement);
    }
    props.alarms.add(scope, `${id}ErrorsAlarm`, {
      metric: this.metricErrors({ statistic: 'Sum', period: Duration.minutes(15) }),
      above: FAILED_CALLS,
      what: `The function of ${stage} fails`,
      heading: 'A function fails',
    });
    Validations.of(role).acknowledge(...wildcardsOf(stage, bucket, callsAmazon));
  }
}

/** What is put is encrypted by a data key, and what is read decrypted by it. */
export function keyRights(key: IKey | undefined): PolicyStatement[] {
  if (key === undefined) return [];
  return [new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] })];
}

/** Said for a role once, so a role that translates has a longer reason. */
export const TRACES = 'Traces know no resources of their own (Service Authorization Reference, "AWS X-Ray").';

/** Why the role of a stage holds these wildcards. Any other is a finding. */
function wildcardsOf(
  stage: StageName,
  bucket: Bucket,
  callsAmazon: boolean,
): { id: string; reason: string }[] {
  const { reads, writes, deletes } = pipeline[stage];
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  const wildcards = [...new Set([...reads, ...writes, ...deletes])].map((prefix) => ({
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
    reason: `functions/pipeline.ts gives the stage ${stage} what is under ${prefix}`,
  }));
  const traces = { id: 'AwsSolutions-IAM5[Resource::*]', reason: TRACES };
  return callsAmazon
    ? [...wildcards, ...translateRights(Stack.of(bucket)).wildcards]
    : [...wildcards, traces];
}

function statementsFor(stage: StageName, bucket: Bucket, callsAmazon: boolean): PolicyStatement[] {
  const { reads, writes, deletes } = pipeline[stage];
  const objects = (prefixes: readonly string[]) =>
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
  const listed = [...new Set([...reads, ...deletes])].map((prefix) => `${prefix}*`);
  const statements = [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: objects(reads) }),
    // A GET of a missing key is 404 only for who may list. Such a GET names no prefix, hence "IfExists".
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: { StringLikeIfExists: { 's3:prefix': listed } },
    }),
  ];
  if (writes.length > 0)
    statements.push(new PolicyStatement({ actions: ['s3:PutObject'], resources: objects(writes) }));
  if (deletes.length > 0) {
    statements.push(new PolicyStatement({ actions: ['s3:DeleteObject'], resources: objects(deletes) }));
  }
  if (callsAmazon) statements.push(...translateRights(Stack.of(bucket)).statements);
  return statements;
}

import { join } from 'node:path';
import { type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { pipeline, type StageName } from '../../functions/pipeline.ts';
import { translateRights } from './translate-rights.ts';

export interface StageFunctionProps {
  stage: StageName;
  bucket: Bucket;
  /** `site.json` as JSON. */
  siteConfig: string;
  timeout: Duration;
  /** MB */
  memorySize: number;
  environment?: Record<string, string>;
}

const ROOT = join(import.meta.dirname, '..', '..');

/** A stage's code with exactly the rights that functions/pipeline.ts gives it. */
export class StageFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: StageFunctionProps) {
    const { stage, bucket, siteConfig, timeout, memorySize, environment } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own: the one CDK would make may write to every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      entry: join(ROOT, 'functions', stage, 'handler.ts'),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      timeout,
      memorySize,
      environment: {
        BUCKET: bucket.bucketName,
        SITE_CONFIG: siteConfig,
        NODE_OPTIONS: '--enable-source-maps',
        ...environment,
      },
      role,
      logGroup,
      bundling: {
        format: OutputFormat.ESM,
        mainFields: ['module', 'main'],
        target: 'node22',
        // The runtime's own copy of the SDK starts more slowly than a bundled one.
        bundleAwsSDK: true,
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        // Some dependencies of the SDK still call require.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    });
    for (const statement of statementsFor(stage, bucket)) this.addToRolePolicy(statement);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'Node.js 22 is supported; a newer runtime comes when the tests run on it.',
    });
    Validations.of(role).acknowledge(...wildcardsOf(stage, bucket));
  }
}

/** Why the role of a stage holds these wildcards. Any other is a finding. */
function wildcardsOf(stage: StageName, bucket: Bucket): { id: string; reason: string }[] {
  const { reads, writes, deletes, translates } = pipeline[stage];
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  const wildcards = [...new Set([...reads, ...writes, ...deletes])].map((prefix) => ({
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
    reason: `functions/pipeline.ts gives the stage ${stage} what is under ${prefix}`,
  }));
  return translates ? [...wildcards, ...translateRights(Stack.of(bucket)).wildcards] : wildcards;
}

function statementsFor(stage: StageName, bucket: Bucket): PolicyStatement[] {
  const { reads, writes, deletes, translates } = pipeline[stage];
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
  if (translates) statements.push(...translateRights(Stack.of(bucket)).statements);
  return statements;
}

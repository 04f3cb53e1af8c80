import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { pipeline, type StageName } from '../../functions/pipeline.ts';

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
      logGroup: new LogGroup(scope, `${id}Log`, {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      bundling: {
        format: OutputFormat.ESM,
        mainFields: ['module', 'main'],
        target: 'node22',
        // The runtime's own copy of the SDK starts more slowly than a bundled one.
        bundleAwsSDK: true,
        minify: true,
        sourceMap: true,
        // Some dependencies of the SDK still call require.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    });
    for (const statement of statementsFor(stage, bucket)) this.addToRolePolicy(statement);
  }
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
  // TranslateText knows no resources (Service Authorization Reference, "Amazon Translate").
  if (translates)
    statements.push(new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }));
  return statements;
}

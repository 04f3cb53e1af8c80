import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnRotationSchedule, type Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { stageCode } from '../bundle/stage-code.ts';
import { keyRights, type StageFunctionProps, TRACES } from './stage-function.ts';

export interface TokenRotationProps extends Pick<StageFunctionProps, 'key' | 'logRetention' | 'alarms'> {
  secret: Secret;
  days: number;
}

/** Gives the desk a new token by the clock. It reaches no bucket: it knows the one secret, and nothing else. */
export class TokenRotation extends Construct {
  constructor(scope: Construct, id: string, { secret, days, key, logRetention, alarms }: TokenRotationProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'FunctionLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(key && { encryptionKey: key }),
    });
    const role = new Role(this, 'FunctionRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const code = new LambdaFunction(this, 'Function', {
      code: stageCode('desk', { entry: 'rotation/handler.ts' }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(30),
      memorySize: 256,
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      ...(key && { environmentEncryption: key }),
    });
    for (const statement of [rotationRights(secret), ...keyRights(key)]) code.addToRolePolicy(statement);
    this.schedule(code, secret, days);
    alarms.add(this, 'ErrorsAlarm', {
      metric: code.metricErrors({ statistic: 'Sum', period: Duration.hours(1) }),
      above: 0,
      what: "The desk's token cannot be changed",
      heading: "The desk's token is not changed",
    });
    Validations.of(role).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason: TRACES });
  }

  /** Not `addRotationSchedule`: what it adds lets Secrets Manager of any account call the function. */
  private schedule(code: LambdaFunction, secret: Secret, days: number): void {
    code.addPermission('Clock', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
    });
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: secret.secretArn,
      rotationLambdaArn: code.functionArn,
      rotationRules: { scheduleExpression: `rate(${days} ${days === 1 ? 'day' : 'days'})` },
      // A deployment is no reason to lock editors out.
      rotateImmediatelyOnUpdate: false,
    });
    schedule.node.addDependency(code);
  }
}

const rotationRights = (secret: Secret) =>
  new PolicyStatement({
    actions: [
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
    ],
    resources: [secret.secretArn],
  });

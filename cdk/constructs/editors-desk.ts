import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

/** Requests a second, of all editors together; guessing the token is hopeless at this rate. */
const THROTTLE = { rateLimit: 20, burstLimit: 40 };

/** By route and not by address: a link to the desk carries the token in its query. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
  }),
);

/** The desk behind an HTTP API and its own token. A POST could not pass CloudFront's origin access control. */
export class EditorsDesk extends Construct {
  readonly address: string;
  /** Where an operator finds the token. */
  readonly tokenSecret: Secret;

  constructor(scope: Construct, id: string, props: Omit<StageFunctionProps, 'stage' | 'environment'>) {
    super(scope, id);
    this.tokenSecret = new Secret(this, 'Token', {
      description: 'The token that lets editors in at the desk',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    });
    const code = new StageFunction(this, 'Function', {
      ...{ ...props, stage: 'desk' },
      // A dynamic reference: CloudFormation reads the secret when it deploys, and the template never holds it.
      environment: { DESK_TOKEN: this.tokenSecret.secretValue.unsafeUnwrap() },
    });
    const api = this.createApi();
    const integration = new HttpLambdaIntegration('Desk', code);
    for (const path of ['/desk', '/desk/{proxy+}']) {
      api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    this.address = `${api.apiEndpoint}/desk/`;
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The desk asks for its token itself (functions/desk/app.tsx).',
    });
    Validations.of(this.tokenSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'People hold the token; it is changed when one of them leaves.',
    });
  }

  private createApi(): HttpApi {
    const api = new HttpApi(this, 'Api', { description: 'The desk of Dragoman', createDefaultStage: false });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: ACCESS_LOG },
    });
    return api;
  }
}

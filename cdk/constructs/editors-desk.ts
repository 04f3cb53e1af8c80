import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { StackConfig } from '../stack-config.ts';
import { accountWideName } from './account-wide-name.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';
import { TokenRotation } from './token-rotation.ts';

export interface EditorsDeskProps extends Omit<StageFunctionProps, 'stage' | 'environment'> {
  oidc?: StackConfig['oidc'];
  /** How often the token changes by itself; only by command where absent. */
  rotationDays?: number | undefined;
}

/** Requests a second, of all editors together; guessing the token is hopeless at this rate. */
const THROTTLE = { rateLimit: 20, burstLimit: 40 };
/** In five minutes; an editor tries again once. */
const FAILED_PAGES = 2;

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
  readonly api: HttpApi;
  /** Where an operator finds the token. */
  readonly tokenSecret: Secret;

  constructor(scope: Construct, id: string, { oidc, rotationDays, ...props }: EditorsDeskProps) {
    super(scope, id);
    this.tokenSecret = new Secret(this, 'Token', {
      description: 'The token that lets editors in at the desk',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
      ...(props.key && { encryptionKey: props.key }),
    });
    if (rotationDays !== undefined) {
      new TokenRotation(this, 'Rotation', { ...props, secret: this.tokenSecret, days: rotationDays });
    }
    const code = new StageFunction(this, 'Function', {
      ...props,
      stage: 'desk',
      // Its name and not its value: the function reads the token itself, so that a new one counts within seconds.
      environment: {
        DESK_TOKEN_SECRET: this.tokenSecret.secretArn,
        ...(oidc && { OIDC_ISSUER: oidc.issuer, OIDC_AUDIENCE: oidc.audience.join(',') }),
      },
    });
    code.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.tokenSecret.secretArn],
      }),
    );
    this.api = this.createApi(props);
    this.addRoutes(code, oidc);
    this.address = `${this.api.apiEndpoint}/desk/`;
    props.alarms.add(this, 'ErrorsAlarm', {
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      above: FAILED_PAGES,
      what: 'Editors get errors',
      heading: 'The desk answers with errors',
    });
    this.explain(rotationDays !== undefined);
  }

  private createApi({ logRetention, key }: EditorsDeskProps): HttpApi {
    const api = new HttpApi(this, 'Api', { description: 'The desk of Dragoman', createDefaultStage: false });
    const accessLog = new LogGroup(this, 'AccessLog', {
      // Under the one prefix that services of AWS may write to without another line in a policy of the account, which is full at 5120 bytes.
      logGroupName: `/aws/vendedlogs/${accountWideName(this)}/desk`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(key && { encryptionKey: key }),
    });
    api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: ACCESS_LOG },
    });
    return api;
  }

  /** Programs show a signed token if an issuer is set; a browser cannot send one with a page it opens. */
  private addRoutes(code: StageFunction, oidc: StackConfig['oidc']): void {
    const integration = new HttpLambdaIntegration('Desk', code);
    for (const path of ['/desk', '/desk/{proxy+}']) {
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    if (oidc === undefined) return;
    this.api.addRoutes({
      path: '/desk/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration,
      authorizer: new HttpJwtAuthorizer('Programs', oidc.issuer, { jwtAudience: oidc.audience }),
    });
  }

  private explain(isRotated: boolean): void {
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The desk asks for its token itself (functions/desk/app.tsx).',
    });
    if (isRotated) return;
    Validations.of(this.tokenSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'People hold the token; it is changed by command when one of them leaves, or by "deskTokenRotationDays" in cdk.json.',
    });
  }
}

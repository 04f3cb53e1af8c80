import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

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
    const api = new HttpApi(this, 'Api', { description: 'The desk of Dragoman' });
    const integration = new HttpLambdaIntegration('Desk', code);
    for (const path of ['/desk', '/desk/{proxy+}']) {
      api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.POST], integration });
    }
    this.address = `${api.apiEndpoint}/desk/`;
  }
}

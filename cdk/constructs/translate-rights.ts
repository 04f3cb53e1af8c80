import { ArnFormat, type Stack, Token } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Only what Dragoman imports itself (functions/translate/engines/amazon/terminology.ts). */
const TERMINOLOGIES = 'dragoman-*';

/** The calls of Amazon Translate that the translate stage makes, each with its reason for a wildcard. */
export function translateRights(stack: Stack): {
  statements: PolicyStatement[];
  wildcards: { id: string; reason: string }[];
} {
  const terminologies = stack.formatArn({
    service: 'translate',
    resource: 'terminology',
    resourceName: TERMINOLOGIES,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
  const region = Token.isUnresolved(stack.region) ? '<AWS::Region>' : stack.region;
  return {
    statements: [
      new PolicyStatement({
        actions: ['translate:TranslateText', 'translate:ListTerminologies'],
        resources: ['*'],
      }),
      new PolicyStatement({
        actions: ['translate:GetTerminology', 'translate:ImportTerminology', 'translate:DeleteTerminology'],
        resources: [terminologies],
      }),
    ],
    wildcards: [
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason:
          'ListTerminologies and traces know no resources; TranslateText knows terminologies, but is asked for without one too (Service Authorization Reference, "Amazon Translate", "AWS X-Ray").',
      },
      {
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:translate:${region}:<AWS::AccountId>:terminology/${TERMINOLOGIES}]`,
        reason: 'A terminology is named by a hash of its terms, which change.',
      },
    ],
  };
}

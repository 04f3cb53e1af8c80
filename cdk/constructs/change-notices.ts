import { Duration, SecretValue, Validations } from 'aws-cdk-lib';
import {
  ApiDestination,
  Authorization,
  Connection,
  EventField,
  HttpMethod,
  Rule,
  RuleTargetInput,
} from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { prefixes } from '../../functions/shared/store/keys.ts';
import type { StackConfig } from '../stack-config.ts';
import type { ContentBucket } from './content-bucket.ts';
import type { OperatorAlarms } from './operator-alarms.ts';
import { queueEncryption } from './queue-encryption.ts';

export interface ChangeNoticesProps {
  bucket: ContentBucket;
  alarms: OperatorAlarms;
  /** Where readers go: `https://…` */
  siteAddress: string;
  key?: IKey | undefined;
  config: NonNullable<StackConfig['changes']>;
}

/** An address that does not answer is asked again for a day, as EventBridge has it by itself. */
const RETRIES = 185;

/**
 * Hands each change of what readers get to an address: put under `changed/` -> rule -> POST, and a queue for what could not
 * be handed over. EventBridge does all of it.
 */
export class ChangeNotices extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { bucket, alarms, siteAddress, config, key }: ChangeNoticesProps,
  ) {
    super(scope, id);
    const { url, keyHeader, keySecretArn } = config;
    const deadLetters = new Queue(this, 'DeadLetters', {
      ...queueEncryption(key),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It holds the dead letters of a rule.',
    });
    const destination = new ApiDestination(this, 'Address', {
      description: 'Is told of what changed for readers',
      endpoint: url,
      httpMethod: HttpMethod.POST,
      connection: new Connection(this, 'Connection', {
        authorization: Authorization.apiKey(keyHeader, SecretValue.secretsManager(keySecretArn)),
      }),
    });
    new Rule(this, 'Rule', {
      description: `Tells of each object that is put under ${prefixes.changed}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: prefixes.changed }] } },
      },
      targets: [
        new ApiDestinationTarget(destination, {
          deadLetterQueue: deadLetters,
          retryAttempts: RETRIES,
          maxEventAge: Duration.days(1),
          event: RuleTargetInput.fromObject({
            key: EventField.fromPath('$.detail.object.key'),
            time: EventField.time,
            changes: `${siteAddress}/api/v1/changes`,
          }),
        }),
      ],
    });
    alarms.add(this, 'DeadLettersAlarm', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible(),
      above: 0,
      what: 'Changes could not be handed to the address in cdk.json',
      heading: 'Changes are not taken',
    });
  }
}

import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { pipeline, type Stage } from '../../functions/pipeline.ts';
import { MAX_RECEIVES } from '../../functions/shared/lambda/queue/dead-letters.ts';
import { queueEncryption } from './queue-encryption.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

export interface QueuedStageProps extends StageFunctionProps {
  /** Messages a function takes at a time; it works on them together. 10 if absent. */
  batchSize?: number;
  /** Functions at work at once; Lambda asks for 2 or more. Not reserved: a new account has none to reserve. */
  maxConcurrency: number;
  /** Whether an object deleted under its prefixes wakes the stage too. */
  wakesOnDelete?: boolean;
}

type Triggers = NonNullable<Stage['triggers']>;

/** Of the queue's visibility timeout to the function's (AWS Lambda, "Using Lambda with Amazon SQS"). */
const VISIBILITY_FACTOR = 6;
/** A message tried again for this long is no hiccup. */
const OLD = Duration.minutes(30);

/**
 * A stage that messages wake: rule -> queue -> function, and a queue for what fails for good. The rule is about puts
 * under the stage's prefixes; a stage without any has only the queue, for a TaskSchedule to send to.
 */
export class QueuedStage extends Construct {
  readonly queue: Queue;
  /** Also holds what could not be delivered to the queue: the same message, put back in the same way. */
  readonly deadLetters: Queue;
  readonly code: StageFunction;

  constructor(scope: Construct, id: string, props: QueuedStageProps) {
    super(scope, id);
    const { batchSize, maxConcurrency, wakesOnDelete: _, ...functionProps } = props;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...queueEncryption(props.key),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      ...queueEncryption(props.key),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    this.code = new StageFunction(this, 'Function', {
      ...functionProps,
      environment: {
        ...functionProps.environment,
        QUEUE: this.queue.queueUrl,
        DEAD_LETTERS: this.deadLetters.queueUrl,
      },
    });
    // The function itself puts there what failed for the last time, with the reason.
    this.deadLetters.grantSendMessages(this.code);
    this.code.addEventSource(
      new SqsEventSource(this.queue, {
        reportBatchItemFailures: true,
        maxConcurrency,
        batchSize,
      }),
    );
    const { triggers } = pipeline[props.stage];
    if (triggers !== undefined) this.wakeOnPuts(triggers, props);
    this.watch(props);
  }

  private wakeOnPuts(triggers: Triggers, { stage, bucket, wakesOnDelete = false }: QueuedStageProps): void {
    const where = { stage, bucket, triggers };
    this.wakeOn('Trigger', 'put', where, { detailType: 'Object Created' });
    // Not what the lifecycle removes: those are versions of the past.
    if (wakesOnDelete) {
      this.wakeOn('DeleteTrigger', 'deleted', where, {
        detailType: 'Object Deleted',
        reason: 'DeleteObject',
      });
    }
  }

  private wakeOn(
    id: string,
    verb: string,
    { stage, bucket, triggers }: Pick<StageFunctionProps, 'stage' | 'bucket'> & { triggers: Triggers },
    { detailType, reason }: { detailType: string; reason?: string },
  ): void {
    new Rule(this, id, {
      description: `Wakes ${stage} when an object is ${verb} under ${triggers.join(' or ')}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: [detailType],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: triggers.map((prefix) => ({ prefix })) },
          ...(reason !== undefined && { reason: [reason] }),
        },
      },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
  }

  private watch({ stage, alarms }: StageFunctionProps): void {
    alarms.add(this, 'DeadLettersAlarm', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible(),
      above: 0,
      what: `Messages of the stage ${stage} failed for good`,
      heading: 'Dead letters',
    });
    alarms.add(this, 'QueueAgeAlarm', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(),
      above: OLD.toSeconds(),
      what: `A message for the stage ${stage} has waited for half an hour`,
      heading: 'A queue waits',
    });
  }
}

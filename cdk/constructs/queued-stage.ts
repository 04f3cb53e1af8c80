import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { pipeline } from '../../functions/pipeline.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

export interface QueuedStageProps extends StageFunctionProps {
  /** Messages a function takes at a time; it works on them together. 10 where absent. */
  batchSize?: number;
  /** Functions at work at once; Lambda asks for 2 or more. */
  maxConcurrency?: number;
}

/** Of the queue's visibility timeout to the function's (AWS Lambda, "Using Lambda with Amazon SQS"). */
const VISIBILITY_FACTOR = 6;
const MAX_RECEIVES = 5;

/** A stage that a put under its prefix wakes: rule -> queue -> function, and a queue for what fails for good. */
export class QueuedStage extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { batchSize, maxConcurrency, ...props }: QueuedStageProps) {
    super(scope, id);
    const { stage, bucket, timeout } = props;
    const deadLetters = new Queue(this, 'DeadLetters', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    const code = new StageFunction(this, 'Function', props);
    code.addEventSource(
      new SqsEventSource(this.queue, {
        reportBatchItemFailures: true,
        ...(batchSize !== undefined && { batchSize }),
        ...(maxConcurrency !== undefined && { maxConcurrency }),
      }),
    );
    const { trigger } = pipeline[stage];
    if (trigger === undefined) throw new Error(`the stage ${stage} has no trigger in functions/pipeline.ts`);
    new Rule(this, 'Trigger', {
      description: `Wakes ${stage} when an object is put under ${trigger}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: trigger }] } },
      },
      targets: [new SqsQueue(this.queue)],
    });
    deadLetters.metricApproximateNumberOfMessagesVisible().createAlarm(this, 'DeadLettersAlarm', {
      alarmDescription: `Messages of the stage ${stage} failed for good: docs/runbook.md, "Dead letters"`,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

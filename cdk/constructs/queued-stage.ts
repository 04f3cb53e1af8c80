import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { pipeline, type Stage } from '../../functions/pipeline.ts';
import { queueEncryption } from './queue-encryption.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';
import { makeQueue, type QueuePair, wakeByQueue, watchQueue } from './stage-queue.ts';

export interface QueuedStageProps extends StageFunctionProps {
  /** Messages a function takes at a time; it works on them together. 10 if absent. */
  batchSize?: number;
  /** Functions at work at once; Lambda asks for 2 or more. Not reserved: a new account has none to reserve. */
  maxConcurrency: number;
  /** Whether an object deleted under its prefixes wakes the stage too. */
  wakesOnDelete?: boolean;
}

type Triggers = NonNullable<Stage['triggers']>;

/** Before the names of the second queue's resources. */
const SLOW = 'SlowLane';

/** Lambda takes no smaller maximum; the queue gives one message at a time. */
const SMALLEST = 2;

/**
 * A stage that messages wake: rule -> queue -> function, and a queue for what fails for good. The rule is about puts
 * under the stage's prefixes; a stage without any has only the queue, for a TaskSchedule to send to.
 */
export class QueuedStage extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Of what may wait, if the stage has such a lane. */
  readonly slowLane: QueuePair | undefined;
  readonly code: StageFunction;

  constructor(scope: Construct, id: string, props: QueuedStageProps) {
    super(scope, id);
    const { batchSize, maxConcurrency, wakesOnDelete: _, ...functionProps } = props;
    const { stage, alarms, timeout } = props;
    const encryption = queueEncryption(props.key);
    const first = makeQueue(this, { name: '', timeout, encryption });
    const slow =
      pipeline[stage].slowLane && makeQueue(this, { name: SLOW, timeout, encryption, inTurn: true });
    this.queue = first.queue;
    this.deadLetters = first.deadLetters;
    this.slowLane = slow;
    this.code = new StageFunction(this, 'Function', {
      ...functionProps,
      environment: {
        ...functionProps.environment,
        QUEUE: first.queue.queueUrl,
        DEAD_LETTERS: first.deadLetters.queueUrl,
        ...(slow && { SLOW_QUEUE: slow.queue.queueUrl, SLOW_DEAD_LETTERS: slow.deadLetters.queueUrl }),
      },
    });
    wakeByQueue(this.code, first, { maxConcurrency, batchSize });
    if (slow) this.openSlowLane(first, slow);
    if (pipeline[stage].goesOn) first.queue.grantSendMessages(this.code);
    const { triggers } = pipeline[props.stage];
    if (triggers !== undefined) this.wakeOnPuts(triggers, props);
    watchQueue(this, { ...first, name: '', stage, alarms });
    if (slow) watchQueue(this, { ...slow, name: SLOW, stage, which: ' in its slow lane', alarms });
  }

  /** The stage itself sorts what comes into the first, and sends itself what goes on. */
  private openSlowLane(first: QueuePair, slow: QueuePair): void {
    wakeByQueue(this.code, slow, { maxConcurrency: SMALLEST, batchSize: 1 });
    for (const { queue } of [first, slow]) queue.grantSendMessages(this.code);
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
}

import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, type QueueProps as SqsProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StageName } from '../../functions/pipeline.ts';
import { MAX_RECEIVES } from '../../functions/shared/lambda/queue/dead-letters.ts';
import type { OperatorAlarms } from './operator-alarms.ts';
import type { StageFunction } from './stage-function.ts';

/** A queue, and one for what fails for good. */
export interface QueuePair {
  queue: Queue;
  /** Also holds what could not be delivered to the queue: the same message, put back in the same way. */
  deadLetters: Queue;
}

/** Of the queue's visibility timeout to the function's (AWS Lambda, "Using Lambda with Amazon SQS"). */
const VISIBILITY_FACTOR = 6;
/** A message tried again for this long is no hiccup. */
const OLD = Duration.minutes(30);
const KEPT = Duration.days(14);

export interface QueueProps {
  /** Before the names of both, where a stage has several. */
  name: string;
  /** Of the function. */
  timeout: Duration;
  encryption: SqsProps;
  /** One message is worked at after the other: its maximum of functions at once is no less than 2. */
  inTurn?: boolean;
}

export function makeQueue(
  scope: Construct,
  { name, timeout, encryption, inTurn = false }: QueueProps,
): QueuePair {
  const common = { ...encryption, enforceSSL: true, retentionPeriod: KEPT, ...(inTurn && { fifo: true }) };
  const deadLetters = new Queue(scope, `${name}DeadLetters`, common);
  const queue = new Queue(scope, `${name}Queue`, {
    ...common,
    visibilityTimeout: Duration.seconds(timeout.toSeconds() * VISIBILITY_FACTOR),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVES },
  });
  return { queue, deadLetters };
}

export interface Waking {
  /** Functions at work at once; Lambda asks for 2 or more. */
  maxConcurrency: number;
  /** Messages a function takes at a time. 10 if absent. */
  batchSize?: number | undefined;
}

/** Has a queue wake a function, which puts into the dead letters what failed for the last time, with the reason. */
export function wakeByQueue(code: StageFunction, { queue, deadLetters }: QueuePair, waking: Waking): void {
  deadLetters.grantSendMessages(code);
  code.addEventSource(
    new SqsEventSource(queue, {
      reportBatchItemFailures: true,
      maxConcurrency: waking.maxConcurrency,
      ...(waking.batchSize !== undefined && { batchSize: waking.batchSize }),
    }),
  );
}

export interface WatchedQueue extends QueuePair {
  name: string;
  stage: StageName;
  /** Which of the stage's messages, where it has several queues. */
  which?: string;
  alarms: OperatorAlarms;
}

export function watchQueue(
  scope: Construct,
  { name, stage, which = '', alarms, queue, deadLetters }: WatchedQueue,
): void {
  alarms.add(scope, `${name}DeadLettersAlarm`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible(),
    above: 0,
    what: `Messages of the stage ${stage}${which} failed for good`,
    heading: 'Dead letters',
  });
  alarms.add(scope, `${name}QueueAgeAlarm`, {
    metric: queue.metricApproximateAgeOfOldestMessage(),
    above: OLD.toSeconds(),
    what: `A message for the stage ${stage}${which} has waited for half an hour`,
    heading: 'A queue waits',
  });
}

import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { QueuedStage } from './queued-stage.ts';

export interface TaskScheduleProps {
  description: string;
  /** Woken with the task in place of an object's key. */
  stage: QueuedStage;
  task: string;
  every: Duration;
}

/** Tries to deliver for as long as the next turn is away at most. */
const MAX_AGE = Duration.hours(1);
const MAX_RETRIES = 10;

/** Wakes a stage by the clock. What cannot be delivered is a dead letter of the stage, under its alarm. */
export class TaskSchedule extends Schedule {
  constructor(scope: Construct, id: string, { description, stage, task, every }: TaskScheduleProps) {
    super(scope, id, {
      description,
      schedule: ScheduleExpression.rate(every),
      target: new SqsSendMessage(stage.queue, {
        input: ScheduleTargetInput.fromObject({ task }),
        deadLetterQueue: stage.deadLetters,
        maxEventAge: MAX_AGE,
        retryAttempts: MAX_RETRIES,
      }),
    });
  }
}

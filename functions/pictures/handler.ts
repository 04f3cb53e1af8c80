import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { requireVariable } from '../shared/lambda/environment/variables.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { messageAbout } from '../shared/lambda/queue/message-about.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import { sendMessage } from '../shared/lambda/queue/send-message.ts';
import { articleIdOf } from '../shared/store/keys.ts';
import { keepPictures } from './keep-pictures.ts';
import { makePicture, RECIPE } from './make/make-picture.ts';

const metrics = createMetrics('pictures');
const ports = { ...readEnvironment(), make: makePicture, recipe: RECIPE };

/** Of the minute that the function has (cdk/dragoman-stack.ts); some pictures more are begun before it is asked again. */
const WORK_MS = 15_000;
const SEND_MS = 5_000;

export const handler = createQueueHandler('pictures', metrics, async (key, logger) => {
  const end = Date.now() + WORK_MS;
  const isOver = () => Date.now() > end;
  const { made, refused, deleted, goesOn } = await keepPictures(articleIdOf(key), { ...ports, isOver });
  logger.info('pictures made', { made: made.length, refused: refused.length, deleted, goesOn });
  metrics.addMetric('PicturesMade', MetricUnit.Count, made.length);
  metrics.addMetric('PicturesRejected', MetricUnit.Count, refused.length);
  if (!goesOn) return;
  const body = messageAbout(key);
  await sendMessage(requireVariable('QUEUE'), { body }, AbortSignal.timeout(SEND_MS));
});

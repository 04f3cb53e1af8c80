import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { SiteConfig } from '../functions/article/site-config.ts';
import { POLL_FEEDS } from '../functions/queue/handle-batch.ts';
import { ContentBucket } from './constructs/content-bucket.ts';
import { EditorsDesk } from './constructs/editors-desk.ts';
import { PublicSite } from './constructs/public-site.ts';
import { QueuedStage } from './constructs/queued-stage.ts';

export interface DragomanStackProps extends StackProps {
  site: SiteConfig;
}

/** How often feeds are asked. */
const FEED_RATE = Duration.minutes(15);
/** Articles translated at once, well below what Amazon Translate takes from an account. */
const TRANSLATE_CONCURRENCY = 4;

/** The whole of Dragoman in the cloud; what each part is made of stands in constructs/. */
export class DragomanStack extends Stack {
  constructor(scope: Construct, id: string, { site, ...props }: DragomanStackProps) {
    super(scope, id, props);
    const bucket = new ContentBucket(this, 'Content');
    const common = { bucket, siteConfig: JSON.stringify(site) };
    const minute = Duration.minutes(1);

    const ingest = new QueuedStage(this, 'Ingest', {
      ...common,
      stage: 'ingest',
      timeout: minute,
      memorySize: 1024,
    });
    new QueuedStage(this, 'Translate', {
      ...common,
      ...{ stage: 'translate', timeout: Duration.minutes(5), memorySize: 1024 },
      batchSize: 1,
      maxConcurrency: TRANSLATE_CONCURRENCY,
    });
    new QueuedStage(this, 'Publish', { ...common, stage: 'publish', timeout: minute, memorySize: 512 });
    const front = { ...common, timeout: Duration.seconds(10), memorySize: 512 };
    const publicSite = new PublicSite(this, 'Site', { ...front, site });
    const desk = new EditorsDesk(this, 'Desk', front);

    new Schedule(this, 'Feeds', {
      description: 'Asks the feeds for new items',
      schedule: ScheduleExpression.rate(FEED_RATE),
      target: new SqsSendMessage(ingest.queue, {
        input: ScheduleTargetInput.fromObject({ task: POLL_FEEDS }),
      }),
    });

    new CfnOutput(this, 'SiteAddress', { value: publicSite.address });
    new CfnOutput(this, 'DeskAddress', { value: desk.address });
    new CfnOutput(this, 'DeskTokenSecret', { value: desk.tokenSecret.secretName });
    new CfnOutput(this, 'BucketName', { value: bucket.bucketName });
  }
}

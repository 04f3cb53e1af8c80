import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { pipeline } from '../functions/pipeline.ts';
import { POLL_FEEDS, RESUME_TRANSLATIONS, SWEEP } from '../functions/shared/lambda/queue/handle-batch.ts';
import { chooseEngines } from './choose-engines.ts';
import { checkRegion } from './config/translate-regions.ts';
import { CapacityAlarms } from './constructs/capacity-alarms.ts';
import { ChangeNotices } from './constructs/change-notices.ts';
import { ContentBucket } from './constructs/content-bucket.ts';
import { customerKey } from './constructs/customer-key.ts';
import { EditorsDesk } from './constructs/editors-desk.ts';
import { NewsroomAlarms } from './constructs/newsroom-alarms.ts';
import { OperatorAlarms } from './constructs/operator-alarms.ts';
import { OperatorDashboard } from './constructs/operator-dashboard.ts';
import { PublicSite } from './constructs/public-site.ts';
import { QueuedStage } from './constructs/queued-stage.ts';
import { TaskSchedule } from './constructs/task-schedule.ts';
import { deployedSite } from './deployed-site.ts';
import { describeServers } from './engine-servers.ts';
import type { Content } from './read-content.ts';
import type { StackConfig } from './stack-config.ts';
import { tellCapacity } from './tell-capacity.ts';
import { tellIndexing } from './tell-indexing.ts';

export interface DragomanStackProps extends StackProps {
  config: StackConfig;
  content: Content;
}

/** Four models at once, and Node; also what a new account allows a function. */
const LOCAL_ENGINE_MEGABYTES = 3008;
/** Lambda gives a whole processor with so much; the largest picture takes a gigabyte while it is decoded. */
const PICTURE_MEGABYTES = 1769;

/** The whole of Dragoman in the cloud; what each part is made of stands in constructs/. */
export class DragomanStack extends Stack {
  constructor(scope: Construct, id: string, { config, content, ...props }: DragomanStackProps) {
    super(scope, id, props);
    const { feedsFile, pages = [] } = content;
    const { concurrency: share } = config;
    const site = deployedSite(content.site, config);
    const key = customerKey(this, config);
    const alarms = new OperatorAlarms(this, 'Alarms', { email: config.alarmEmail, key });
    const bucket = new ContentBucket(this, 'Content', { ...config, key });
    const common = {
      ...{ bucket, alarms, key },
      siteConfig: JSON.stringify(site),
      logRetention: config.logRetention,
    };
    const minute = Duration.minutes(1);
    const { translator, engines } = chooseEngines(config, site);
    // The profile's, as CDK's command hands it on, where none is set.
    checkRegion(config.region ?? process.env.CDK_DEFAULT_REGION, engines);
    const servers = describeServers(config.servers, engines);

    const poll = new QueuedStage(this, 'Poll', {
      ...common,
      stage: 'poll',
      timeout: minute,
      memorySize: 1024,
      batchSize: 1,
      maxConcurrency: share.poll,
      ...(feedsFile !== undefined && { dataFile: feedsFile, environment: { FEEDS_FILE: 'feeds.json' } }),
    });
    const ingest = new QueuedStage(this, 'Ingest', {
      ...common,
      stage: 'ingest',
      timeout: minute,
      memorySize: 1024,
      maxConcurrency: share.ingest,
      wakesOnDelete: pipeline.ingest.wokenByDeletion === true && site.removedFiles === 'withdraw',
    });
    const translate = new QueuedStage(this, 'Translate', {
      ...common,
      stage: 'translate',
      timeout: Duration.minutes(5),
      memorySize: engines.includes('local') ? LOCAL_ENGINE_MEGABYTES : 1024,
      engines,
      environment: { TRANSLATOR: translator, ...servers.environment },
      statements: servers.statements,
      batchSize: 1,
      maxConcurrency: share.translate,
    });
    const pictures = new QueuedStage(this, 'Pictures', {
      ...common,
      stage: 'pictures',
      timeout: minute,
      memorySize: PICTURE_MEGABYTES,
      batchSize: 1,
      maxConcurrency: share.pictures,
    });
    const publish = new QueuedStage(this, 'Publish', {
      ...common,
      stage: 'publish',
      timeout: minute,
      memorySize: 512,
      maxConcurrency: share.publish,
    });
    const woken = {
      ingest: ingest.queue,
      translate: translate.queue,
      pictures: pictures.queue,
      publish: publish.queue,
    };
    const slowLane = translate.slowLane?.queue;
    const sweep = new QueuedStage(this, 'Sweep', {
      ...common,
      stage: 'sweep',
      timeout: Duration.minutes(15),
      memorySize: 1024,
      batchSize: 1,
      maxConcurrency: share.sweep,
      environment: {
        WOKEN_QUEUES: Stack.of(this).toJsonString(
          Object.fromEntries(Object.entries(woken).map(([stage, { queueUrl }]) => [stage, queueUrl])),
        ),
        ...(slowLane && { SLOW_QUEUE: slowLane.queueUrl }),
      },
    });
    for (const queue of [...Object.values(woken), sweep.queue]) queue.grantSendMessages(sweep.code);
    // To see whether it is idle.
    slowLane?.grant(sweep.code, 'sqs:GetQueueAttributes');
    const front = { ...common, timeout: Duration.seconds(10), memorySize: 512 };
    const publicSite = new PublicSite(this, 'Site', {
      ...front,
      site,
      config,
      ...(pages.length > 0 && {
        dataText: { name: 'pages.json', text: JSON.stringify(pages) },
        environment: { PAGES_FILE: 'pages.json' },
      }),
    });
    if (config.changes !== undefined) {
      const { address: siteAddress } = publicSite;
      new ChangeNotices(this, 'Changes', { bucket, alarms, key, siteAddress, config: config.changes });
    }
    const desk = new EditorsDesk(this, 'Desk', {
      ...front,
      rotationDays: config.deskTokenRotationDays,
      ...(config.oidc && { oidc: config.oidc }),
    });

    new TaskSchedule(this, 'Feeds', {
      description: 'Asks the feeds for new items',
      stage: poll,
      task: POLL_FEEDS,
      every: Duration.minutes(site.pollEveryMinutes),
    });
    new TaskSchedule(this, 'Resume', {
      description: 'Goes on with articles that wait for characters',
      stage: translate,
      task: RESUME_TRANSLATIONS,
      every: Duration.hours(1),
    });
    new TaskSchedule(this, 'DailySweep', {
      description: 'Looks whether anything that came in is not published',
      stage: sweep,
      task: SWEEP,
      every: Duration.days(1),
    });
    new NewsroomAlarms(this, 'Newsroom', alarms);
    new CapacityAlarms(this, 'Capacity', {
      ...{ alarms, site: publicSite.function, poll: poll.code, pollEveryMinutes: site.pollEveryMinutes },
      expectedDailyCharacters: config.expectedDailyCharacters ?? Math.ceil(site.dailyCharacters / 2),
    });
    tellCapacity(this, share);
    if (content.isIndexingChosen !== true) tellIndexing(this, site);
    new OperatorDashboard(this, 'Overview', {
      stages: { poll, ingest, translate, pictures, publish, sweep },
      site: publicSite,
      desk: desk.api,
      alarms: alarms.all,
    });

    this.output({
      SiteAddress: publicSite.address,
      // What a DNS record of the domain points at.
      SiteTarget: publicSite.distribution.distributionDomainName,
      DeskAddress: desk.address,
      DeskTokenSecret: desk.tokenSecret.secretName,
      BucketName: bucket.bucketName,
      // For commands, which have only the site.json of where they run.
      DailyCharacters: String(site.dailyCharacters),
      AccountConcurrency: String(config.accountConcurrency),
      ...(key && { KmsKeyArn: key.keyArn }),
    });
  }

  private output(values: Record<string, string>): void {
    for (const [id, value] of Object.entries(values)) new CfnOutput(this, id, { value });
  }
}

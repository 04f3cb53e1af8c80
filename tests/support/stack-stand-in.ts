import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startJsonService } from './json-service.ts';
import { createQueues } from './queue-stand-in.ts';
import { startS3StandIn } from './s3-stand-in.ts';

/** Logical id, type, physical id: as CDK names what the constructs of cdk/ make. */
const RESOURCES = [
  ['DeskTokenF0E1D2C3', 'AWS::SecretsManager::Secret', 'desk-token'],
  ...['Poll', 'Ingest', 'Translate', 'Pictures', 'Publish'].flatMap((stage) => [
    [`${stage}QueueB0C1D2E3`, 'AWS::SQS::Queue', `https://sqs.example/${stage}`],
    [`${stage}DeadLettersA0B1C2D3`, 'AWS::SQS::Queue', `https://sqs.example/${stage}-dead`],
    [`${stage}FunctionLogE0F1A2B3`, 'AWS::Logs::LogGroup', `/dragoman/${stage}`],
  ]),
  ['TranslateSlowLaneQueueC1D2E3F4', 'AWS::SQS::Queue', 'https://sqs.example/Slow.fifo'],
  ['TranslateSlowLaneDeadLettersD1E2F3A4', 'AWS::SQS::Queue', 'https://sqs.example/Slow-dead.fifo'],
];
const OUTPUTS = {
  SiteAddress: 'https://site.example',
  DeskAddress: 'https://desk.example/desk/',
  BucketName: 'content',
  DailyCharacters: '50',
};

export interface LoggedEvent {
  eventId: string;
  timestamp: number;
  message: string;
}

/** A deployed stack `Dragoman` as far as the commands ask for it; no stage runs in it. */
export async function startStackStandIn() {
  const queues = createQueues();
  const logs = new Map<string, LoggedEvent[]>();
  const secrets = new Map<string, string>();
  const s3 = await startS3StandIn();
  const sqs = await startJsonService(queues.operations);
  const cloudWatch = await startJsonService({
    FilterLogEvents: ({ logGroupName, startTime }) => ({
      events: (logs.get(logGroupName) ?? []).filter(({ timestamp }) => timestamp >= startTime),
    }),
  });
  const secretsManager = await startJsonService({
    PutSecretValue: ({ SecretId, SecretString }) => {
      secrets.set(SecretId, SecretString);
      return { Name: SecretId };
    },
    GetSecretValue: ({ SecretId }) => ({ SecretString: secrets.get(SecretId) }),
  });
  const cloudFormation = await startCloudFormation();
  const services = [s3, sqs, cloudWatch, secretsManager, cloudFormation];
  return {
    queues,
    logs,
    secrets,
    store: s3.store,
    env: {
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_ENDPOINT_URL_SQS: sqs.url,
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: cloudWatch.url,
      AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    close: async () => {
      await Promise.all(services.map((service) => service.close()));
    },
  };
}

/** The one service here that answers in XML. */
async function startCloudFormation(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const query = new URLSearchParams(body);
    const action = query.get('Action') ?? '';
    if (query.get('StackName') !== 'Dragoman') {
      const message = `Stack with id ${query.get('StackName')} does not exist`;
      response.writeHead(400, { 'Content-Type': 'text/xml' });
      response.end(
        element(
          'ErrorResponse',
          element('Error', `<Code>ValidationError</Code><Message>${message}</Message>`),
        ),
      );
      return;
    }
    const result = action === 'DescribeStacks' ? describeStacks() : listResources();
    response.writeHead(200, { 'Content-Type': 'text/xml' });
    response.end(element(`${action}Response`, element(`${action}Result`, result)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const element = (name: string, inside: string) => `<${name}>${inside}</${name}>`;
const member = (fields: Record<string, string>) =>
  element(
    'member',
    Object.entries(fields)
      .map(([name, value]) => element(name, value))
      .join(''),
  );

function describeStacks(): string {
  const outputs = Object.entries(OUTPUTS).map(([OutputKey, OutputValue]) =>
    member({ OutputKey, OutputValue }),
  );
  return element(
    'Stacks',
    element('member', `<StackName>Dragoman</StackName>${element('Outputs', outputs.join(''))}`),
  );
}

function listResources(): string {
  const resources = RESOURCES.map(([LogicalResourceId = '', ResourceType = '', PhysicalResourceId = '']) =>
    member({ LogicalResourceId, ResourceType, PhysicalResourceId }),
  );
  return element('StackResourceSummaries', resources.join(''));
}

import { expect, test } from 'vitest';
import { readStages } from '../../../../cli/cloud/deployed-stack.ts';

const resource = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) => ({
  LogicalResourceId,
  ResourceType,
  PhysicalResourceId,
});

test("a stage's queue, dead letters and log are found among everything else of the stack", () => {
  const stages = readStages([
    resource('IngestQueuePolicy11223344', 'AWS::SQS::QueuePolicy', 'policy'),
    resource('IngestQueueA1B2C3D4', 'AWS::SQS::Queue', 'https://sqs/ingest'),
    resource('IngestDeadLettersA1B2C3D4', 'AWS::SQS::Queue', 'https://sqs/dead'),
    resource('IngestFunctionA1B2C3D4', 'AWS::Lambda::Function', 'function'),
    resource('IngestFunctionLogA1B2C3D4', 'AWS::Logs::LogGroup', '/log/ingest'),
    resource('SiteFunctionLogA1B2C3D4', 'AWS::Logs::LogGroup', '/log/site'),
    resource('DeskAccessLogA1B2C3D4', 'AWS::Logs::LogGroup', '/log/access'),
  ]);
  expect(stages.ingest).toEqual({
    logGroup: '/log/ingest',
    queue: { url: 'https://sqs/ingest', deadLettersUrl: 'https://sqs/dead' },
  });
  expect([stages.site, stages.desk]).toEqual([{ logGroup: '/log/site' }, {}]);
});

test('a stack of something else has no stages', () => {
  const stages = Object.values(readStages([resource('Bucket', 'AWS::S3::Bucket', 'b'), {}]));
  expect(stages.length).toBeGreaterThan(0);
  for (const stage of stages) expect(stage).toEqual({});
});

import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { expect, onTestFinished, test } from 'vitest';
import { followLogs } from '../../../../cli/cloud/follow-logs.ts';
import type { LogEvent } from '../../../../cli/cloud/log-line.ts';
import { startJsonService } from '../../../support/json-service.ts';

interface Page {
  events: { eventId: string; timestamp: number; message: string }[];
  nextToken?: string;
}

/** A log whose answers come one after the other. */
async function setUp(pages: Page[]) {
  const asked: number[] = [];
  const service = await startJsonService({
    FilterLogEvents: ({ startTime }) => {
      asked.push(startTime);
      return pages.shift() ?? { events: [] };
    },
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudWatchLogsClient({ endpoint: service.url, region: 'eu-west-3', credentials });
  onTestFinished(async () => {
    client.destroy();
    await service.close();
  });
  const logGroups = new Map([['ingest' as const, '/log']]);
  const read = async (count: number) => {
    const events: LogEvent[] = [];
    for await (const event of followLogs({ client, logGroups, since: 1000, follow: true, pauseMs: 1 })) {
      if (events.push(event) === count) break;
    }
    return events.map(({ text }) => text);
  };
  return { asked, read };
}

const event = (eventId: string, timestamp: number) => ({ eventId, timestamp, message: eventId });

test('every event is given once, in the order of time, though one page overlaps the next and some come late', async () => {
  const { asked, read } = await setUp([
    { events: [event('b', 90_000)], nextToken: 'more' },
    { events: [event('a', 80_000), event('b', 90_000)] },
    { events: [event('b', 90_000), event('late', 70_000), event('c', 95_000)] },
  ]);
  expect(await read(4)).toEqual(['a', 'b', 'late', 'c']);
  expect(asked).toEqual([1000, 1000, 60_000]);
});

test('an answer whose token repeats itself ends its round', async () => {
  const page = { events: [event('a', 2000)], nextToken: 'same' };
  const { read } = await setUp([page, page, page, { events: [event('b', 3000)] }]);
  expect(await read(2)).toEqual(['a', 'b']);
});

import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CloudWatchLogsClient,
  type FilteredLogEvent,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { StageName } from '../../functions/pipeline.ts';
import type { LogEvent } from './log-line.ts';

export interface FollowOptions {
  client: CloudWatchLogsClient;
  logGroups: ReadonlyMap<StageName, string>;
  /** ms */
  since: number;
  /** Whether to go on once all there is has been given. */
  follow: boolean;
  /** Between two rounds. */
  pauseMs?: number;
}

/** CloudWatch Logs takes a few of these calls a second for a whole account. */
const PAUSE_MS = 3_000;
/** Events may come into the log this much later than others that were written after them. */
const LATE_MS = 30_000;
/** Of one log in one round; the rest comes in the next. */
const PAGES = 20;

/** Gives what the stages log, in the order of time as far as one round shows it, each event once. */
export async function* followLogs({
  client,
  logGroups,
  since,
  follow,
  pauseMs = PAUSE_MS,
}: FollowOptions): AsyncGenerator<LogEvent> {
  const logs = [...logGroups].map(([stage, logGroup]) => openLog(client, stage, logGroup, since));
  for (;;) {
    const rounds = await Promise.all(logs.map((readNew) => readNew()));
    yield* rounds.flat().sort((a, b) => a.at - b.at);
    if (!follow) return;
    await sleep(pauseMs);
  }
}

/** Reads on in one log every time it is called. */
function openLog(
  client: CloudWatchLogsClient,
  stage: StageName,
  logGroupName: string,
  since: number,
): () => Promise<LogEvent[]> {
  /** When the events of the last half minute were written, by their ids. */
  const seen = new Map<string, number>();
  let newest = since;

  function takeNew(events: readonly FilteredLogEvent[]): LogEvent[] {
    const fresh = events.filter(({ eventId = '' }) => !seen.has(eventId));
    for (const { eventId = '', timestamp = 0 } of fresh) {
      seen.set(eventId, timestamp);
      newest = Math.max(newest, timestamp);
    }
    return fresh.map(({ timestamp = 0, message = '' }) => ({ stage, at: timestamp, text: message }));
  }

  return async () => {
    const startTime = Math.max(since, newest - LATE_MS);
    const found: LogEvent[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const answer = await client.send(
        new FilterLogEventsCommand({ logGroupName, startTime, ...(nextToken && { nextToken }) }),
      );
      found.push(...takeNew(answer.events ?? []));
      if (answer.nextToken === undefined || answer.nextToken === nextToken) break;
      nextToken = answer.nextToken;
    }
    for (const [id, at] of seen) if (at < newest - LATE_MS) seen.delete(id);
    return found;
  };
}

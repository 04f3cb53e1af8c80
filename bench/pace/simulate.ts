import type { Lane } from '../../functions/pipeline.ts';
import type { EnginePace } from '../../functions/shared/language/engines.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { withPace } from '../../functions/translate/engines/with-pace.ts';
import { createPace, type Pace } from '../../functions/translate/pace/pace.ts';
import { paceLimits } from '../../functions/translate/pace/pace-limits.ts';
import { createLimitedService, type ServiceQuota } from './limited-service.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface Scenario {
  quota: ServiceQuota;
  /** What site.json says of the engine. */
  said?: EnginePace;
  /** Articles of the slow lane that are there at the beginning. */
  backlog: number;
  /** Of UTF-8, for each of two target languages. */
  articleBytes: number;
  /** Processes at work on the slow lane, and as many on the urgent one. */
  slowProcesses: number;
  /** Seconds between an urgent article and the next. */
  urgentEvery: number;
}

export interface Figures {
  /** Of the calls. */
  refused: number;
  calls: number;
  /** Of what the quota gave while there was something to do. */
  quotaUsed: number;
  /** Of the urgent articles' times to the time of one that has the service to itself: the median, and the 95th percentile. */
  urgentWaits: number;
  urgentWaitsSeldom: number;
  seconds: number;
}

const TARGETS = ['ar', 'fr'];
/** What urgent articles with nothing before them are measured by. */
const ALONE = { backlog: 0, urgents: 1 };

export async function simulate(scenario: Scenario): Promise<Figures> {
  const alone = await run(scenario, ALONE);
  const loaded = await run(scenario, { backlog: scenario.backlog });
  const times = loaded.urgent.toSorted((a, b) => a - b);
  const late = times[Math.floor(times.length * 0.95)] ?? 0;
  const { calls, refused, bytes } = loaded.counts;
  const given = (scenario.quota.bytesPerSecond * loaded.seconds + scenario.quota.burstBytes) * TARGETS.length;
  return {
    refused: refused / calls,
    calls,
    quotaUsed: bytes / given,
    urgentWaits: (times[Math.floor(times.length / 2)] ?? 0) / (alone.urgent[0] ?? 1),
    urgentWaitsSeldom: late / (alone.urgent[0] ?? 1),
    seconds: loaded.seconds,
  };
}

async function run(scenario: Scenario, { backlog, urgents }: { backlog: number; urgents?: number }) {
  let conflictAt = 0;
  const memory = createMemoryObjectStore();
  const store: typeof memory = {
    ...memory,
    async put(key, body, condition) {
      const written = await memory.put(key, body, condition);
      // Who lost a race pauses for some real milliseconds.
      if (written === 'conflict') conflictAt = performance.now();
      return written;
    },
  };
  const clock = createVirtualClock(() => performance.now() - conflictAt < 30);
  const { engine, counts } = createLimitedService(scenario.quota, clock);
  const newProcess = () =>
    createPace({ engine: engine.name, limits: paceLimits(scenario.said), store, clock });

  const translate = (pace: Pace, lane: Lane) =>
    Promise.all(
      TARGETS.map(async (targetLanguage) => {
        const pair = { sourceLanguage: 'en', targetLanguage };
        const asked = withPace(engine, pace, { lane }, clock);
        for (const markup of requestsOf(scenario.articleBytes, pace.bytesTogether(pair, lane))) {
          await asked.translate([{ markup, characters: markup.length }], pair, { terms: [] });
        }
      }),
    );

  let left = backlog;
  const start = clock.now();
  let ended = start;
  const urgent: number[] = [];
  const slowLane = async () => {
    const pace = newProcess();
    while (left > 0) {
      left -= 1;
      await translate(pace, 'slow');
      ended = clock.now();
    }
  };
  const urgentLane = async () => {
    const pace = newProcess();
    do {
      await clock.sleep(scenario.urgentEvery * 1000 * (0.5 + Math.random()));
      if (urgents === undefined && left <= 0) return;
      const began = clock.now();
      await translate(pace, 'urgent');
      urgent.push(clock.now() - began);
    } while (urgents === undefined);
  };
  const lanes = [...Array.from({ length: scenario.slowProcesses }, slowLane), urgentLane()];
  await runAll(clock, lanes);
  return { counts, urgent, seconds: (ended - start) / 1000 };
}

const runAll = (clock: VirtualClock, lanes: readonly Promise<void>[]) => clock.run(Promise.all(lanes));

/** Paragraphs of 250 bytes, as many together as may be. */
function requestsOf(bytes: number, together = Number.POSITIVE_INFINITY): string[] {
  const requests: string[] = [];
  for (let left = bytes; left > 0; ) {
    let size = 0;
    while (left > 0 && size < together) {
      const paragraph = Math.min(250, left);
      size += paragraph;
      left -= paragraph;
    }
    requests.push('x'.repeat(size));
  }
  return requests;
}

import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import { asCoded, plainText } from '../../functions/shared/article/coded-text.ts';
import { startTranslateStandIn } from '../../tests/support/translate-stand-in.ts';
import { findingsOf } from './find.ts';
import type { Pair, Work } from './read-pairs.ts';

/** In microseconds. */
export interface Speed {
  checks: number;
  /** One loopback call to the translation stand-in with the AWS SDK, and one with fetch alone. */
  sdkCall: number;
  fetchCall: number;
  /** Checks of a segment per call. */
  perSdkCall: number;
  perFetchCall: number;
}

const ROUNDS = 40;
const SEGMENTS_A_ROUND = 400;
const CALLS_A_ROUND = 15;

/**
 * All in one process and by turns, each figure the median of its rounds: so that what else the machine does
 * meanwhile weighs on all of them alike.
 */
export async function measureSpeed(works: readonly Work[]): Promise<Speed> {
  const segments = works.flatMap((work) => work.pairs.map((pair) => ({ work, pair })));
  for (const { work, pair } of segments) findingsOf(work, pair);
  const standIn = await startTranslateStandIn();
  try {
    const calls = { sdk: sdkCaller(standIn.url), fetch: fetchCaller(standIn.url) };
    const taken = { checks: [] as number[], sdk: [] as number[], fetch: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const some = takeFrom(segments, round * SEGMENTS_A_ROUND, SEGMENTS_A_ROUND);
      taken.checks.push(await meanOf(some, async ({ work, pair }) => findingsOf(work, pair)));
      const sent = some.slice(0, CALLS_A_ROUND);
      taken.sdk.push(await meanOf(sent, ({ pair }) => calls.sdk(pair)));
      taken.fetch.push(await meanOf(sent, ({ pair }) => calls.fetch(pair)));
    }
    const [checks, sdkCall, fetchCall] = [taken.checks, taken.sdk, taken.fetch].map(median) as Three;
    return { checks, sdkCall, fetchCall, perSdkCall: checks / sdkCall, perFetchCall: checks / fetchCall };
  } finally {
    await standIn.close();
  }
}

type Call = (pair: Pair) => Promise<unknown>;
type Three = [number, number, number];

/** Round and round. */
function takeFrom<Item>(items: readonly Item[], start: number, count: number): Item[] {
  return Array.from({ length: count }, (_, place) => items[(start + place) % items.length] as Item);
}

/** Microseconds. */
async function meanOf<Item>(items: readonly Item[], run: (item: Item) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (const item of items) await run(item);
  return ((performance.now() - start) * 1_000) / items.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function sdkCaller(endpoint: string): Call {
  const credentials = { accessKeyId: 'stand-in', secretAccessKey: 'stand-in' };
  const client = new TranslateClient({ endpoint, credentials, region: 'us-east-1' });
  return ({ source }) =>
    client.send(
      new TranslateTextCommand({
        Text: plainText(asCoded(source)),
        SourceLanguageCode: 'en',
        TargetLanguageCode: 'fr',
      }),
    );
}

function fetchCaller(url: string): Call {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': 'AWSShineFrontendService_20170701.TranslateText',
    Authorization: 'AWS4-HMAC-SHA256 stand-in',
  };
  return async ({ source }) => {
    const body = { Text: plainText(asCoded(source)), SourceLanguageCode: 'en', TargetLanguageCode: 'fr' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
}

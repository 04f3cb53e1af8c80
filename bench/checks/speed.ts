import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import { plainText } from '../../functions/article/coded-text.ts';
import { startTranslateStandIn } from '../../tests/support/translate-stand-in.ts';
import { findingsOf } from './find.ts';
import type { Pair, Work } from './read-pairs.ts';

/** Microseconds, the mean over many segments. */
export interface Speed {
  checks: number;
  /** One loopback call to the translation stand-in with the AWS SDK, and one with fetch alone. */
  sdkCall: number;
  fetchCall: number;
  /** Checks of a segment per call. */
  perSdkCall: number;
  perFetchCall: number;
}

const CALLS = 400;

/** All in one process and one run, so that the machine's load is the same for all. */
export async function measureSpeed(works: readonly Work[]): Promise<Speed> {
  const runChecks = () => {
    for (const work of works) for (const pair of work.pairs) findingsOf(work, pair);
  };
  const segments = works.reduce((sum, { pairs }) => sum + pairs.length, 0);
  runChecks();
  const checks = (await microseconds(async () => runChecks())) / segments;
  const standIn = await startTranslateStandIn();
  try {
    const pairs = works[0]?.pairs.slice(0, CALLS) ?? [];
    const sdk = sdkCaller(standIn.url);
    const plain = fetchCaller(standIn.url);
    const sdkCall = await meanOf(pairs, sdk);
    const fetchCall = await meanOf(pairs, plain);
    return { checks, sdkCall, fetchCall, perSdkCall: checks / sdkCall, perFetchCall: checks / fetchCall };
  } finally {
    await standIn.close();
  }
}

type Call = (pair: Pair) => Promise<unknown>;

/** The second time through: the first warms the code and opens the connection. */
async function meanOf(pairs: readonly Pair[], call: Call): Promise<number> {
  const all = async () => {
    for (const pair of pairs) await call(pair);
  };
  await all();
  return (await microseconds(all)) / pairs.length;
}

async function microseconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1_000;
}

function sdkCaller(endpoint: string): Call {
  const credentials = { accessKeyId: 'stand-in', secretAccessKey: 'stand-in' };
  const client = new TranslateClient({ endpoint, credentials, region: 'us-east-1' });
  return ({ source }) =>
    client.send(
      new TranslateTextCommand({
        ...{ Text: plainText(source), SourceLanguageCode: 'en', TargetLanguageCode: 'fr' },
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
    const body = { Text: plainText(source), SourceLanguageCode: 'en', TargetLanguageCode: 'fr' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
}

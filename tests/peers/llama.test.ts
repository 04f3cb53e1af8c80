import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCoded, type CodedText } from '../../functions/shared/article/coded-text.ts';
import { createOpenAiEngine } from '../../functions/translate/engines/openai/openai-engine.ts';
import { createEngineTranslator } from '../../functions/translate/markup/engine-translator.ts';
import type { TranslatedBatch } from '../../functions/translate/translator.ts';
import { PEERS, type Peer, startPeer } from './start-peer.ts';

const KEY = 'sk-of-the-test';
/** Also on a machine that others keep busy; Node's own limit for an answer is five minutes. */
const PATIENT = { answerMs: 290_000, callMs: 290_000 };
const MODEL = join(PEERS, 'gemma-3-270m.gguf');

let peer: Peer | undefined;
beforeAll(async () => {
  peer = await startPeer('llama', 'run-llama.py', (port) => [MODEL, String(port), KEY], '/health');
});
afterAll(() => peer?.close());

function open(key: string, path = '/v1/') {
  const base = new URL(path, peer?.url);
  return createEngineTranslator(
    createOpenAiEngine({ base, model: 'gemma-3-270m', readKey: async () => key, paid: true, ...PATIENT }),
  );
}

async function translate(translator: ReturnType<typeof open>): Promise<TranslatedBatch[]> {
  const segments: CodedText[] = [
    { text: asCoded('Port of Rabat'), codes: [] },
    {
      text: asCoded('See <1>the report</1> of 2024.'),
      codes: [{ id: 1, kind: 'pair', element: 'a' }],
    },
  ];
  const pair = { sourceLanguage: 'en', targetLanguage: 'fr' };
  const batches: TranslatedBatch[] = [];
  for await (const batch of translator.translate({ ...pair, segments, terms: [], title: 'News' })) {
    batches.push(batch);
  }
  return batches;
}

test('a small model is held to the schema: each segment is answered once, with its code or without any words', async () => {
  const batches = await translate(open(KEY));
  const results = batches.flatMap((batch) => batch.results);
  expect(results.map(({ index }) => index).sort()).toEqual([0, 1]);
  for (const { index, text } of results) {
    if (index === 1 && text) expect(text).toMatch(/<1>.*<\/1>/);
  }
  expect(batches[0]).toMatchObject({ engine: 'openai', model: 'gemma-3-270m' });
  expect(batches.reduce((sum, { charactersSent }) => sum + charactersSent, 0)).toBeGreaterThanOrEqual(30);
});

test('a wrong key and a wrong path are told with their remedy', async () => {
  await expect(translate(open('sk-wrong'))).rejects.toThrow('does not take the key, set OPENAI_API_KEY');
  await expect(translate(open(KEY, '/elsewhere/'))).rejects.toThrow('check OPENAI_MODEL and OPENAI_BASE_URL');
});

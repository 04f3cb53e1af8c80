import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCoded, type CodedText, tokenize } from '../../functions/shared/article/coded-text.ts';
import { createLibreTranslateEngine } from '../../functions/translate/engines/libretranslate/libretranslate-engine.ts';
import { createEngineTranslator } from '../../functions/translate/markup/engine-translator.ts';
import { PermanentTranslationError } from '../../functions/translate/translation-error.ts';
import type { TranslatedSegment } from '../../functions/translate/translator.ts';
import { type Peer, startPeer } from './start-peer.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };
/** With one text a request: the server does not count what would go over its limit. */
const TEXTS_A_MINUTE = 40;

let peer: Peer | undefined;
beforeAll(async () => {
  const limits = ['--batch-limit', '1', '--char-limit', '2000', '--req-limit', String(TEXTS_A_MINUTE)];
  const options = (port: number) => ['--host', '127.0.0.1', '--port', String(port), '--load-only', 'en,fr'];
  peer = await startPeer(
    'libretranslate',
    'run-libretranslate.py',
    (port) => [...options(port), ...limits],
    '/languages',
  );
});
afterAll(() => peer?.close());

async function translate(segments: readonly CodedText[]): Promise<TranslatedSegment[]> {
  const engine = createLibreTranslateEngine({ base: new URL(`${peer?.url}/`), paid: false });
  const results: TranslatedSegment[] = [];
  for await (const batch of createEngineTranslator(engine).translate({ ...PAIR, segments, terms: [] })) {
    results.push(...batch.results);
  }
  return results.sort((a, b) => a.index - b.index);
}

const plain = (text: string): CodedText => ({ text: asCoded(text), codes: [] });

test('sentences of its grammar are translated, and links stay around words', async () => {
  const text = asCoded('Minister Hodi visited the <1>hotel</1> in Egypt.');
  const [museum, hotel] = await translate([
    plain('The museum of Rabat reopens on Sunday.'),
    { text, codes: [{ id: 1, kind: 'pair', element: 'a' }] },
  ]);
  expect(museum?.text).toBe('Le musée de Rabat rouvre dimanche.');
  expect(hotel).toMatchObject({ rung: 1, text: expect.stringMatching(/^Le ministre Hodi .*<1>.+<\/1>/) });
});

test('words that look like markup come back as they were', async () => {
  const codes = [{ id: 1, kind: 'standalone' as const, element: 'code', protectedText: '<b> & &lt;' }];
  const [port] = await translate([{ text: asCoded('Port of <1/> Rabat'), codes }]);
  expect(port?.rung).toBe(1);
  expect(tokenize(port?.text ?? asCoded('')).filter(({ type }) => type !== 'text')).toEqual([
    { type: 'standalone', id: 1 },
  ]);
});

test('more than it takes in a minute is waited for, and all of it comes back', async () => {
  const texts = Array.from({ length: TEXTS_A_MINUTE + 5 }, (_, place) => plain(`Port of Rabat ${place}`));
  const results = await translate(texts);
  expect(results.map(({ index }) => index)).toEqual([...texts.keys()]);
  expect(results.filter(({ text }) => !text)).toEqual([]);
});

test('a language it has no model of is refused', async () => {
  const engine = createLibreTranslateEngine({ base: new URL(`${peer?.url}/`), paid: false });
  expect(await engine.refusal({ ...PAIR, targetLanguage: 'ar' })).toContain('has no model for en-ar');
  const other = createLibreTranslateEngine({ base: new URL(`${peer?.url}/elsewhere/`), paid: false });
  await expect(other.refusal(PAIR)).rejects.toBeInstanceOf(PermanentTranslationError);
});

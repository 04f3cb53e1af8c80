import { onTestFinished, vi } from 'vitest';
import {
  asCoded,
  type CodedText,
  escapeText,
  type InlineCode,
} from '../../../../functions/shared/article/coded-text.ts';
import type { Budget } from '../../../../functions/translate/budget.ts';
import { createAmazonEngine } from '../../../../functions/translate/engines/amazon/amazon-engine.ts';
import { createTranslateClient } from '../../../../functions/translate/engines/amazon/client.ts';
import { withBudget } from '../../../../functions/translate/engines/with-budget.ts';
import { createEngineTranslator } from '../../../../functions/translate/markup/engine-translator.ts';
import type { TranslationRequest } from '../../../../functions/translate/translator.ts';
import { type StandInOptions, startTranslateStandIn } from '../../../support/translate-stand-in.ts';

/** The translator over HTTP against a stand-in, as a deployment has it: by environment variables. */
export async function setUp(options: StandInOptions = {}, budget?: Budget) {
  const standIn = await startTranslateStandIn(options);
  vi.stubEnv('AWS_ENDPOINT_URL_TRANSLATE', standIn.url);
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  // The SDK waits a random part of its delay before a retry: none of it here.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  const client = createTranslateClient();
  onTestFinished(async () => {
    random.mockRestore();
    vi.unstubAllEnvs();
    client.destroy();
    await standIn.close();
  });
  return { standIn, translator: createEngineTranslator(withBudget(createAmazonEngine(client), budget)) };
}

export type SetUp = Awaited<ReturnType<typeof setUp>>;

/** Everything the translator gives until it ends or fails. */
export async function translate(
  { translator }: Pick<SetUp, 'translator'>,
  segments: readonly CodedText[],
  languages: Partial<Omit<TranslationRequest, 'segments'>> = {},
) {
  const texts: (string | undefined)[] = segments.map(() => undefined);
  const rungs: (number | undefined)[] = segments.map(() => undefined);
  const answered: number[] = [];
  let charactersSent = 0;
  try {
    const request = { sourceLanguage: 'en', targetLanguage: 'fr', terms: [], ...languages, segments };
    for await (const batch of translator.translate(request)) {
      charactersSent += batch.charactersSent;
      for (const { index, text, rung } of batch.results) {
        texts[index] = text;
        rungs[index] = rung;
        answered.push(index);
      }
    }
  } catch (failure) {
    return { texts, rungs, answered, charactersSent, failure: failure as Error };
  }
  return { texts, rungs, answered, charactersSent, failure: undefined };
}

export function words(text: string): CodedText {
  return { text: escapeText(text), codes: [] };
}

/** A segment with codes, each an element's name; `code` is protected, `br` and `img` stand alone. */
export function coded(text: string, ...elements: string[]): CodedText {
  const codes = elements.map((element, place): InlineCode => {
    const id = place + 1;
    if (element === 'code') return { id, kind: 'standalone', element, protectedText: 'npm start' };
    return { id, kind: element === 'br' || element === 'img' ? 'standalone' : 'pair', element };
  });
  return { text: asCoded(text), codes };
}

import type { MachineName } from '../../functions/shared/language/engines.ts';
import type { TextEngine } from '../../functions/translate/engines/text-engine.ts';
import type { RuntimeOptions } from '../options.ts';

type EngineOptions = Pick<RuntimeOptions, 'models'>;

const LOADERS: Record<MachineName, (options: EngineOptions) => Promise<TextEngine>> = {
  async amazon() {
    const { createAmazonEngine } = await import('../../functions/translate/engines/amazon/amazon-engine.ts');
    const { createLocalTranslateClient } = await import('./translate-client.ts');
    return createAmazonEngine(createLocalTranslateClient(process.env));
  },
  async local({ models }) {
    const { createLocalEngine } = await import('../../functions/translate/engines/local/local-engine.ts');
    return createLocalEngine({ models });
  },
  async libretranslate() {
    const { createLibreTranslateEngine } = await import(
      '../../functions/translate/engines/libretranslate/libretranslate-engine.ts'
    );
    const { libreTranslateOptionsFrom } = await import(
      '../../functions/translate/engines/libretranslate/options-from.ts'
    );
    return createLibreTranslateEngine(libreTranslateOptionsFrom(process.env));
  },
  async openai() {
    const { createOpenAiEngine } = await import('../../functions/translate/engines/openai/openai-engine.ts');
    const { openAiOptionsFrom } = await import('../../functions/translate/engines/openai/options-from.ts');
    return createOpenAiEngine(openAiOptionsFrom(process.env));
  },
};

/** An engine as a laptop has it; each is loaded where it is asked for. @throws where its variables are missing or wrong. */
export async function loadEngineHere(use: MachineName, options: EngineOptions): Promise<TextEngine> {
  return LOADERS[use](options);
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MachineName } from '../shared/language/engines.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { TextEngine } from './engines/text-engine.ts';

export interface EnginePorts {
  store: ObjectStore;
  /** Called for every answer of Amazon Translate that says to wait. */
  onThrottled(): void;
}

/** What the function has (cdk/dragoman-stack.ts), less what Node takes. */
const WASM_MEGABYTES = 2048;

const LOADERS: Record<MachineName, (ports: EnginePorts) => Promise<TextEngine>> = {
  amazon: loadAmazon,
  local: loadLocal,
  libretranslate: loadLibreTranslate,
  openai: loadOpenAi,
};

/** The engine as a function in the cloud has it. @throws where the stack has no settings for it. */
export async function loadEngine(use: MachineName, ports: EnginePorts): Promise<TextEngine> {
  return LOADERS[use](ports);
}

async function loadAmazon({ onThrottled }: EnginePorts): Promise<TextEngine> {
  const { createAmazonEngine } = await import('./engines/amazon/amazon-engine.ts');
  const { createTranslateClient } = await import('./engines/amazon/client.ts');
  const { countThrottles } = await import('./engines/amazon/count-throttles.ts');
  return createAmazonEngine(countThrottles(createTranslateClient(), onThrottled));
}

/** Its models go from the bucket to the function's own disk, once in the function's life. */
async function loadLocal({ store }: EnginePorts): Promise<TextEngine> {
  const { createLocalEngine } = await import('./engines/local/local-engine.ts');
  const { fetchModels } = await import('./engines/local/fetch-models.ts');
  const models = join(tmpdir(), 'models');
  await fetchModels(store, models);
  return createLocalEngine({ models, memoryMegabytes: WASM_MEGABYTES });
}

async function loadLibreTranslate(): Promise<TextEngine> {
  const { createLibreTranslateEngine } = await import('./engines/libretranslate/libretranslate-engine.ts');
  const { libreTranslateOptionsFrom } = await import('./engines/libretranslate/options-from.ts');
  const readKey = await keyReader(process.env.LIBRETRANSLATE_KEY_SECRET);
  return createLibreTranslateEngine(libreTranslateOptionsFrom(process.env, readKey));
}

async function loadOpenAi(): Promise<TextEngine> {
  const { createOpenAiEngine } = await import('./engines/openai/openai-engine.ts');
  const { openAiOptionsFrom } = await import('./engines/openai/options-from.ts');
  const readKey = await keyReader(process.env.OPENAI_KEY_SECRET);
  return createOpenAiEngine(openAiOptionsFrom(process.env, readKey));
}

/** @param secretId The secret's ARN; absent for a service that asks for no key. */
async function keyReader(secretId: string | undefined): Promise<(() => Promise<string>) | undefined> {
  if (!secretId) return undefined;
  const { createSecretReader } = await import('../shared/lambda/secrets/secret-reader.ts');
  return createSecretReader(secretId);
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MachineName, unknownEngine } from '../shared/language/engines.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { TextEngine } from './engines/text-engine.ts';

export interface EnginePorts {
  store: ObjectStore;
  /** Called for every answer of Amazon Translate that says to wait. */
  onThrottled(): void;
}

/** What the function has (cdk/dragoman-stack.ts), less what Node takes. */
const WASM_MEGABYTES = 2048;

const LOADERS: Partial<Record<MachineName, (ports: EnginePorts) => Promise<TextEngine>>> = {
  amazon: loadAmazon,
  local: loadLocal,
};

/** The engine as a function in the cloud has it. @throws where this version has none of that name. */
export async function loadEngine(use: MachineName, ports: EnginePorts): Promise<TextEngine> {
  const load = LOADERS[use];
  if (load === undefined) throw unknownEngine(use);
  return load(ports);
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

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchModels } from '../engines/local/fetch-models.ts';
import { createLocalEngine } from '../engines/local/local-engine.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import type { EnginePorts } from './engine-ports.ts';

/** What the function has (cdk/dragoman-stack.ts), less what Node takes. */
const WASM_MEGABYTES = 2048;

/** Its models go from the bucket to the function's own disk, once in the function's life. */
export async function loadLocal({ store }: EnginePorts): Promise<TextEngine> {
  const models = join(tmpdir(), 'models');
  await fetchModels(store, models);
  return createLocalEngine({ models, memoryMegabytes: WASM_MEGABYTES });
}

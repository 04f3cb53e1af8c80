import type { MachineName } from '../shared/language/engines.ts';
import type { EnginePorts } from './cloud-engines/engine-ports.ts';
import type { TextEngine } from './engines/text-engine.ts';

/** One file each, with all that its engine needs: every file more takes its time to be found and read. */
const LOADERS: Record<MachineName, (ports: EnginePorts) => Promise<TextEngine>> = {
  amazon: async (ports) => (await import('./cloud-engines/amazon.ts')).loadAmazon(ports),
  local: async (ports) => (await import('./cloud-engines/local.ts')).loadLocal(ports),
  libretranslate: async () => (await import('./cloud-engines/libretranslate.ts')).loadLibreTranslate(),
  openai: async () => (await import('./cloud-engines/openai.ts')).loadOpenAi(),
};

/** The engine as a function in the cloud has it. @throws where the stack has no settings for it. */
export async function loadEngine(use: MachineName, ports: EnginePorts): Promise<TextEngine> {
  return LOADERS[use](ports);
}

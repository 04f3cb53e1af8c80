import { type MachineName, unknownEngine } from '../../functions/shared/language/engines.ts';
import type { TextEngine } from '../../functions/translate/engines/text-engine.ts';
import type { RuntimeOptions } from '../options.ts';

type EngineOptions = Pick<RuntimeOptions, 'models'>;

const LOADERS: Partial<Record<MachineName, (options: EngineOptions) => Promise<TextEngine>>> = {
  async amazon() {
    const { createAmazonEngine } = await import('../../functions/translate/engines/amazon/amazon-engine.ts');
    const { createLocalTranslateClient } = await import('./translate-client.ts');
    return createAmazonEngine(createLocalTranslateClient(process.env));
  },
  async local({ models }) {
    const { createLocalEngine } = await import('../../functions/translate/engines/local/local-engine.ts');
    return createLocalEngine({ models });
  },
};

/** An engine as a laptop has it; each is loaded where it is asked for. @throws where this version has none of that name. */
export async function loadEngineHere(use: MachineName, options: EngineOptions): Promise<TextEngine> {
  const load = LOADERS[use];
  if (load === undefined) throw unknownEngine(use);
  return load(options);
}

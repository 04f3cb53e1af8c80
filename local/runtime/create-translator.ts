import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createBudget } from '../../functions/translate/budget.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import type { RuntimeOptions } from '../options.ts';
import { loadEngineHere } from './load-engine.ts';

/** What translates the segments that memory does not know. */
export async function createTranslator(
  options: Pick<RuntimeOptions, 'translator' | 'models'>,
  store: ObjectStore,
  { dailyCharacters: limit }: SiteConfig,
): Promise<Translator> {
  if (options.translator === 'memory') return createMemoryTranslator();
  const { withBudget } = await import('../../functions/translate/engines/with-budget.ts');
  const { createEngineTranslator } = await import('../../functions/translate/markup/engine-translator.ts');
  const engine = await loadEngineHere(options.translator, options);
  return createEngineTranslator(
    withBudget(engine, limit === undefined ? undefined : createBudget({ store, limit })),
  );
}

import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createBudget } from '../../functions/translate/budget.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory-translator.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import type { RuntimeOptions } from '../options.ts';

/** What translates the segments that memory does not know. */
export async function createTranslator(
  { translator }: Pick<RuntimeOptions, 'translator'>,
  store: ObjectStore,
  { dailyCharacters: limit }: SiteConfig,
): Promise<Translator> {
  if (translator === 'memory') return createMemoryTranslator();
  const { createAmazonTranslator } = await import(
    '../../functions/translate/engines/amazon/amazon-translator.ts'
  );
  const { createLocalTranslateClient } = await import('./translate-client.ts');
  return createAmazonTranslator({
    client: createLocalTranslateClient(process.env),
    ...(limit !== undefined && { budget: createBudget({ store, limit }) }),
  });
}

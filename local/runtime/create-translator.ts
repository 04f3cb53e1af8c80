import type { Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { MachineName } from '../../functions/shared/language/engines.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createBudget } from '../../functions/translate/budget.ts';
import type { ChoicePorts } from '../../functions/translate/choose-translator.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import { type RuntimeOptions, translatorOf } from '../options.ts';
import { loadEngineHere } from './load-engine.ts';

interface TranslatorPorts extends Pick<ChoicePorts, 'onPassedOver'> {
  store: ObjectStore;
  site: SiteConfig;
}

export type TranslatorOptions = Pick<RuntimeOptions, 'translator' | 'models'> & {
  /** Only this language. */
  into?: Language | undefined;
};

/** What translates the segments that memory does not know. */
export async function createTranslator(
  { into, ...options }: TranslatorOptions,
  ports: TranslatorPorts,
): Promise<Translator> {
  const translator = await createForAll(options, ports);
  if (into === undefined) return translator;
  const { onlyInto } = await import('./only-into.ts');
  return onlyInto(into, translator);
}

async function createForAll(
  options: TranslatorOptions,
  { store, site, onPassedOver }: TranslatorPorts,
): Promise<Translator> {
  const name = translatorOf(options, site);
  if (name === 'memory') return createMemoryTranslator();
  const { withBudget } = await import('../../functions/translate/engines/with-budget.ts');
  const { createEngineTranslator } = await import('../../functions/translate/markup/engine-translator.ts');
  const { paceFor } = await import('../../functions/translate/pace/pace-for.ts');
  // One process asks for all: a new one learns anew what a service bears.
  const paces = createMemoryObjectStore();
  const limit = site.dailyCharacters;
  const budget = limit === undefined ? undefined : createBudget({ store, limit });
  const load = async (use: MachineName) =>
    createEngineTranslator(withBudget(await loadEngineHere(use, options), budget), paceFor(use, site, paces));
  if (name !== 'site') return load(name);
  const { chooseTranslator } = await import('../../functions/translate/choose-translator.ts');
  return chooseTranslator(site.translators ?? [], { load, ...(onPassedOver && { onPassedOver }) });
}

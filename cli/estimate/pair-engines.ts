import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { MachineName, TranslatorChoice } from '../../functions/shared/language/engines.ts';
import { machinesFor } from '../../functions/translate/choose-translator.ts';
import type { TextEngine } from '../../functions/translate/engines/text-engine.ts';
import { type LanguagePair, pairName } from '../../functions/translate/language-pair.ts';
import { PermanentTranslationError } from '../../functions/translate/translation-error.ts';
import { type RuntimeOptions, translatorOf } from '../../local/options.ts';
import { loadEngineHere } from '../../local/runtime/load-engine.ts';

/** The engines that would be asked; they are loaded, and never asked. */
export interface PairEngines {
  choices: readonly TranslatorChoice[];
  /** No machine translates: the figures are those of Amazon Translate. */
  asIf: boolean;
  /** The first that takes the pair and has what it needs for it. */
  engineFor(pair: LanguagePair): Promise<TextEngine | undefined>;
  /** For a second opinion; `undefined` if site.json asks for none, or it does not translate the pair. */
  witnessFor(pair: LanguagePair): Promise<TextEngine | undefined>;
  /** Why engines do not translate pairs. */
  refusals: ReadonlySet<string>;
  close(): Promise<void>;
}

export function choosePairEngines(
  options: Pick<RuntimeOptions, 'translator' | 'models'>,
  site: SiteConfig,
): PairEngines {
  const name = translatorOf(options, site);
  const asIf = name === 'memory';
  const choices: readonly TranslatorChoice[] =
    name === 'site' ? (site.translators ?? []) : [{ use: asIf ? 'amazon' : name }];
  const loaded = new Map<MachineName, Promise<TextEngine>>();
  const refusals = new Set<string>();

  async function load(use: MachineName): Promise<TextEngine> {
    const engine = loaded.get(use) ?? loadEngineHere(use, options);
    loaded.set(use, engine);
    return engine;
  }

  /** `undefined` if it does not translate the pair, or lacks what it needs: the next of the list would be asked. */
  async function taking(use: MachineName, pair: LanguagePair): Promise<TextEngine | undefined> {
    const found = await load(use).catch((cause: unknown) => {
      if (cause instanceof PermanentTranslationError) return cause;
      throw cause;
    });
    const refusal = found instanceof PermanentTranslationError ? found.message : await found.refusal(pair);
    if (refusal !== undefined) refusals.add(refusal);
    return refusal === undefined && !(found instanceof PermanentTranslationError) ? found : undefined;
  }

  return {
    choices,
    asIf,
    refusals,
    async engineFor(pair) {
      const machines = machinesFor(choices, pair);
      for (const use of machines) {
        const engine = await taking(use, pair);
        if (engine !== undefined) return engine;
      }
      if (machines.length === 0) refusals.add(`nothing translates ${pairName(pair)} but people`);
      return undefined;
    },
    async witnessFor(pair) {
      const { secondOpinion, checks } = site;
      if (asIf || secondOpinion === undefined || checks.agreement === 'off') return undefined;
      return taking(secondOpinion.use, pair);
    },
    async close() {
      const engines = await Promise.allSettled(loaded.values());
      for (const one of engines) if (one.status === 'fulfilled') await one.value.close();
    },
  };
}

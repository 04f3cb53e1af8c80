import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { machineFacts } from '../../functions/shared/language/engines.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import type { RuntimeOptions } from '../options.ts';
import { createTranslator } from './create-translator.ts';

/** How many segments a second engine gave its opinion on, and on how many it should have. */
export interface OpinionCounts {
  given: number;
  missing: number;
}

export interface OpinionPorts {
  options: RuntimeOptions;
  store: ObjectStore;
  site: SiteConfig;
  counts: OpinionCounts;
  /** Called once for each reason. */
  tell(message: string): void;
}

/** If site.json asks for a second opinion, the translator asks for it. */
export async function addSecondOpinion(translator: Translator, ports: OpinionPorts): Promise<Translator> {
  const { options, store, site, counts, tell } = ports;
  const wanted = site.secondOpinion;
  if (wanted === undefined || site.checks.agreement === 'off') return translator;
  // The checks are loaded with it: most sites ask for none.
  const { withWitness } = await import('../../functions/translate/witness/with-witness.ts');
  const told = new Set<string>();
  return withWitness(translator, {
    async load() {
      const second = await createTranslator({ ...options, translator: wanted.use }, { store, site });
      return { engine: machineFacts(wanted.use).name, translator: second };
    },
    onGiven(segments) {
      counts.given += segments;
    },
    onMissing(segments, reason) {
      counts.missing += segments;
      if (told.has(reason)) return;
      told.add(reason);
      tell(`no second opinion by "${wanted.use}" on some translations: ${reason}`);
    },
  });
}

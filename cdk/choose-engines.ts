import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { MachineName } from '../functions/shared/language/engines.ts';
import type { StackConfig } from './stack-config.ts';

export interface ChosenEngines {
  /** What the function asks: an engine, or the list of site.json. */
  translator: MachineName | 'site';
  /** All that it may ask, for a second opinion too: so it has the code and the rights for them, and for no other. */
  engines: MachineName[];
}

const SERVERS = ['libretranslate', 'openai'] as const;

/** @throws if it is a list that is not there, or an engine that nobody said where to find. */
export function chooseEngines(
  { translator, servers }: Pick<StackConfig, 'translator' | 'servers'>,
  { translators, secondOpinion }: Pick<SiteConfig, 'translators' | 'secondOpinion'>,
): ChosenEngines {
  if (translator === 'site' && translators === undefined) {
    throw new Error(
      'cdk.json: dragoman.translator: "site" is the list "translators" of site.json, which has none',
    );
  }
  const chosen = translator ?? (translators === undefined ? 'amazon' : 'site');
  const listed = chosen === 'site' ? (translators ?? []).map(({ use }) => use) : [chosen];
  const asked = [...listed, ...(secondOpinion === undefined ? [] : [secondOpinion.use])];
  const engines = [...new Set(asked)].filter((use): use is MachineName => use !== 'memory');
  const missing = SERVERS.find((use) => engines.includes(use) && servers[use] === undefined);
  if (missing !== undefined) {
    throw new Error(
      `cdk.json: dragoman.${missing} says where it is, and is needed for the engine "${missing}"`,
    );
  }
  return { translator: chosen, engines };
}

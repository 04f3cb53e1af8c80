/** What people name as translator: in site.json, in cdk.json and on the command line. `memory` is no machine at all. */
export const ENGINE_NAMES = ['memory', 'local', 'amazon', 'libretranslate', 'openai'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export type MachineName = Exclude<EngineName, 'memory'>;
export const MACHINE_NAMES = ENGINE_NAMES.filter((name): name is MachineName => name !== 'memory');

/** An entry of `translators` in site.json. */
export interface TranslatorChoice {
  use: EngineName;
  /** The pairs it is asked for, such as `fr-ar`; every pair where absent. */
  pairs?: string[];
}

/** What is known of a machine before it is loaded. Its engine says the same, which tests/contract/ holds. */
export interface MachineFacts {
  /** In versions and figures. */
  name: string;
  /** Whether it has terms applied. */
  terminology: boolean;
}

/** How much an engine may be asked, of each language pair: an entry of `pace` in site.json. */
export interface EnginePace {
  requestsPerSecond?: number | undefined;
  /** Of UTF-8, markup included. */
  bytesPerSecond?: number | undefined;
  /** So many seconds' worth may be asked at once. */
  burstSeconds?: number | undefined;
}

const FACTS: Record<MachineName, MachineFacts> = {
  local: { name: 'local', terminology: false },
  amazon: { name: 'amazon-translate', terminology: true },
  libretranslate: { name: 'libretranslate', terminology: false },
  openai: { name: 'openai', terminology: true },
};

export function machineFacts(use: MachineName): MachineFacts {
  return FACTS[use];
}

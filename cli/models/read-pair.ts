import { modelsFor } from '../../functions/shared/standing/local-engine-commands.ts';

/** The models of a pair that somebody typed. @throws where it is no pair. */
export function modelsOf(pair: string): string[] {
  const [, source, target] = /^([a-z]{2,3})-([a-z]{2,3})$/.exec(pair) ?? [];
  if (source === undefined || target === undefined || source === target) {
    throw new Error(`${JSON.stringify(pair)} is no language pair; write it as en-fr`);
  }
  return modelsFor(source, target);
}

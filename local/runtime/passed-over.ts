import { machineFacts } from '../../functions/shared/language/engines.ts';
import type { PassedOver } from '../../functions/translate/choose-translator.ts';
import type { SentCounts } from './counting-translator.ts';

/** Counts what engines leave to the next one, and tells each reason once. */
export function passedOverTeller(
  { passedOver }: Pick<SentCounts, 'passedOver'>,
  tell: (message: string) => void,
): (passed: PassedOver) => void {
  const told = new Set<string>();
  return ({ engine, pair, segments, reason, next }) => {
    const { name } = machineFacts(engine);
    passedOver[name] = (passedOver[name] ?? 0) + segments;
    const message = `"${next}" translates ${pair} in place of "${engine}": ${reason}`;
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}

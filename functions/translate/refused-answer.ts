import type { Coded, CodedText } from '../shared/article/coded-text.ts';
import { type MemoryUnit, normalizeSegment } from '../shared/language/memory/memory-unit.ts';
import { askAgainAt, type Refusal, refusalOf } from '../shared/language/memory/refusal.ts';
import { articleIdOf } from '../shared/store/keys.ts';
import type { OpenSegment, TranslatePorts, TranslationJob } from './translation-job.ts';
import { enforcesTerms } from './translator.ts';

/** Articles for which a machine is asked for a unit in a run. */
const A_RUN = 2;

export interface RefusedAnswer {
  refusal: Refusal;
  /** In which it is noted. */
  unit: MemoryUnit;
  /** The answer, if the checks let it pass by now. */
  passing: Coded | undefined;
  /** It is time for another attempt. */
  isAskedAgain: boolean;
}

/** The last answer to a segment that was refused, of the engine that would be asked now; `undefined` if there is none. */
export function findRefused(
  { key, segment, unit }: OpenSegment,
  job: TranslationJob,
  ports: TranslatePorts,
): RefusedAnswer | undefined {
  const { translator, now = () => new Date() } = ports;
  const engineName = translator.engineFor?.(job)?.name;
  const refusal = unit && refusalOf(unit, refusalTerms(segment, job, ports), engineName);
  if (unit === undefined || refusal === undefined) return undefined;
  const { answer, engine, rung, witness } = refusal;
  const passes = answer !== undefined && !job.isRefused(segment, { target: answer, engine, rung, witness });
  const from = askAgainAt(refusal);
  const isDue = from !== undefined && from <= now().toISOString();
  return {
    refusal,
    unit,
    passing: passes ? answer : undefined,
    isAskedAgain: isDue && !isAsked(key, job, ports),
  };
}

/** Whether a machine is asked for a segment that memory has no translation of. */
export function isToAsk(one: OpenSegment, job: TranslationJob, ports: TranslatePorts): boolean {
  const found = findRefused(one, job, ports);
  return found === undefined || (found.passing === undefined && found.isAskedAgain);
}

/** Under other terms the engine has all its attempts anew, if it has them applied. */
export function refusalTerms(
  { text }: CodedText,
  job: TranslationJob,
  { translator }: TranslatePorts,
): string | undefined {
  return enforcesTerms(translator, job) ? job.fingerprint(normalizeSegment(text)) : undefined;
}

export function noteAsked(
  open: readonly OpenSegment[],
  { from }: TranslationJob,
  { asked }: TranslatePorts,
): void {
  for (const { key } of open) asked?.set(key, new Set([...(asked.get(key) ?? []), articleIdOf(from)]));
}

function isAsked(key: string, { from }: TranslationJob, { asked }: TranslatePorts): boolean {
  const articles = asked?.get(key);
  return articles !== undefined && (articles.size >= A_RUN || articles.has(articleIdOf(from)));
}

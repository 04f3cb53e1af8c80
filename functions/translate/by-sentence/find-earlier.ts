import type { Coded } from '../../shared/article/coded-text.ts';
import type { Version, VersionSegment } from '../../shared/article/version.ts';
import { findUnit } from '../../shared/language/memory/memory.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { pairReworded } from '../find-pins.ts';
import type { OpenSegment, TranslationJob } from '../translation-job.ts';
import { planSentences, type SentencePlan } from './sentence-plan.ts';

/** What changed segments of an article said before, and what the machine made of it, by their places among these. */
export function findEarlier(previous: Version, sources: readonly Coded[]): Map<number, VersionSegment> {
  const broken = new Set(
    previous.findings.flatMap(({ severity, segment }) => (severity === 'error' ? (segment ?? []) : [])),
  );
  const isGood = ({ origin }: VersionSegment, place: number) => origin === 'machine' && !broken.has(place);
  return pairReworded(previous.segments, sources, isGood);
}

/**
 * Which of the segments that a machine is asked for keep sentences of their earlier revision, by their places among these. Only
 * what the same engine made under the same terms, and what memory still has, is kept.
 */
export async function planEarlier(
  asked: readonly OpenSegment[],
  job: TranslationJob,
  { store, engine }: { store: ObjectStore; engine: string | undefined },
): Promise<Map<number, SentencePlan>> {
  const plans = new Map<number, SentencePlan>();
  if (engine === undefined || asked.length === 0) return plans;
  const earlier = await job.findEarlier();
  for (const [index, { segment, unit: wanted }] of asked.entries()) {
    const before = earlier.get(job.segments.indexOf(segment));
    // Somebody, or other terms, asked for all of it.
    if (before === undefined || wanted !== undefined || before.changedBy !== engine) continue;
    const unit = await findUnit(store, job.sourceLanguage, job.targetLanguage, before.source);
    const stands =
      unit?.origin === 'machine' &&
      unit.state === 'translated' &&
      unit.wanted === undefined &&
      unit.target === before.target &&
      unit.terms === job.fingerprint(unit.source);
    if (!stands) continue;
    const pair = { source: before.source, target: before.target, codes: before.codes ?? [] };
    const plan = planSentences(segment, pair, job, (source, target) =>
      job.isRefused(source, { target, engine, rung: before.rung }),
    );
    if (plan !== undefined) plans.set(index, plan);
  }
  return plans;
}

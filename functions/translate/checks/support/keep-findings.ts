import { LRUCache } from 'lru-cache';
import type { Finding } from '../../../shared/article/finding.ts';
import { rememberOf } from '../../../shared/store/remember-of.ts';
import type { CheckedSegment } from '../check.ts';

/** What a check may read, but for the terms: each field that {@link CheckedSegment} has. */
type CheckedText = Record<keyof Omit<CheckedSegment, 'terms'>, unknown>;

/** Some thousand segments. */
const CHARACTERS = 6_000_000;
/** Of a finding, in three languages. */
const FINDING_CHARACTERS = 500;

const kept = new LRUCache<string, readonly Finding[]>({
  maxSize: CHARACTERS,
  sizeCalculation: (findings, key) => key.length + findings.length * FINDING_CHARACTERS,
});
let objects = 0;
/** Tells settings and lists of terms apart, which nobody changes. */
const numberOf = rememberOf((_: object) => {
  objects += 1;
  return objects;
});

/**
 * What the checks find in a segment, found once for as long as the process has room for it: an answer is judged before it
 * enters memory and again in its version, and of an edited article nearly all segments are as they were.
 */
export function keepFindings(
  segment: CheckedSegment,
  settings: object,
  find: () => readonly Finding[],
): readonly Finding[] {
  const {
    source,
    codes,
    target,
    origin,
    sourceLanguage,
    targetLanguage,
    rung,
    engine,
    witness,
    needsWitness,
  } = segment;
  const text: CheckedText = {
    ...{ source, codes, target, origin, sourceLanguage, targetLanguage, rung, engine },
    ...{ witness: witness?.target, needsWitness },
  };
  const terms = segment.terms === undefined ? 0 : numberOf(segment.terms);
  const key = `${numberOf(settings)} ${terms} ${JSON.stringify(text)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const findings = find();
  kept.set(key, findings);
  return findings;
}

import type { Coded } from '../../article/coded-text.ts';
import { normalizeSegment } from '../memory/memory-unit.ts';
import { featuresOf } from './features.ts';
import { comparedText, likeness, NEAR_ENOUGH } from './likeness.ts';
import { SEARCHED_LIMIT } from './near-shard.ts';

/** A source of the index that is near enough to a segment. */
export interface NearSource {
  source: Coded;
  score: number;
}

/** Compared with each segment: those that have most in common with it. */
const COMPARED = 24;
/** Kept of each segment. */
const KEPT = 3;
/** A feature that more segments of a version have than this says nothing. */
const COMMON = 50;
/** Share of features in common from which it is worth comparing. */
const WORTH = 0.3;

interface Query {
  /** As memory would name it. */
  source: Coded;
  text: string;
  /** How many features it has. */
  size: number;
  /** What was found so far; the least of them goes if a better one comes. */
  best: { source: Coded; text: string; share: number }[];
}

/** Looks through sources for those near to segments; all segments of a version in one go. */
export interface CandidateSearch {
  /** Looks at sources, in whatever order they are read. */
  look(sources: readonly Coded[]): void;
  /** The nearest of each segment, by its place; the best first. */
  results(): Map<number, NearSource[]>;
}

/** @param segments By their places. */
export function searchCandidates(segments: ReadonlyMap<number, Coded>): CandidateSearch {
  const places: number[] = [];
  const queries: Query[] = [];
  const having = new Map<number, number[]>();
  for (const [place, source] of segments) {
    const text = comparedText(source);
    const features = featuresOf(text);
    if (text.length > SEARCHED_LIMIT || features.size === 0) continue;
    for (const feature of features) having.set(feature, [...(having.get(feature) ?? []), queries.length]);
    places.push(place);
    queries.push({ source: normalizeSegment(source), text, size: features.size, best: [] });
  }
  for (const [feature, those] of having) if (those.length > COMMON) having.delete(feature);
  const shared = new Uint16Array(queries.length);

  function lookAt(source: Coded): void {
    const text = comparedText(source);
    const features = featuresOf(text);
    const touched: number[] = [];
    for (const feature of features) {
      for (const query of having.get(feature) ?? []) {
        const common = shared[query] ?? 0;
        if (common === 0) touched.push(query);
        shared[query] = common + 1;
      }
    }
    for (const place of touched) {
      const query = queries[place];
      const common = shared[place] ?? 0;
      shared[place] = 0;
      if (query === undefined) continue;
      const share = common / Math.max(features.size, query.size);
      if (share >= WORTH && isAsLong(text, query.text)) addBest(query, { source, text, share });
    }
  }

  return {
    look(sources) {
      for (const source of sources) lookAt(source);
    },
    results() {
      const found = new Map<number, NearSource[]>();
      for (const [at, { source, text, best }] of queries.entries()) {
        const scored = best
          .map((one) => ({
            source: one.source,
            score: scoreOf(likeness(text, one.text), source, one.source),
          }))
          .filter(({ score }) => score >= NEAR_ENOUGH)
          .sort((a, b) => b.score - a.score || (a.source < b.source ? -1 : 1));
        if (scored.length > 0) found.set(places[at] ?? 0, scored.slice(0, KEPT));
      }
      return found;
    },
  };
}

/** The same words with codes of other kinds are not the same. */
function scoreOf(score: number, wanted: Coded, source: Coded): number {
  return wanted === source ? score : Math.min(score, 99);
}

function addBest({ best }: Query, one: Query['best'][number]): void {
  best.push(one);
  if (best.length <= COMPARED) return;
  best.sort((a, b) => b.share - a.share || (a.source < b.source ? -1 : 1));
  best.length = COMPARED;
}

/** Texts of other lengths have as many edits between them at least. */
function isAsLong(one: string, other: string): boolean {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b) as [number, number];
  return 100 * short >= NEAR_ENOUGH * long;
}

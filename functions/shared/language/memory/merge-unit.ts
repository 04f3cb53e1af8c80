import { isOnlyRefused, type MemoryUnit, type SegmentContext, type UnitVariant } from './memory-unit.ts';
import { addRefusal, type Refusal } from './refusal.ts';

/** More people than this have not said different things of one segment. */
const VARIANTS_LIMIT = 20;
/** Articles woken at once by an answer that passes; more of them follow within the hour (waiting/). */
const WAITING_LIMIT = 500;

/**
 * What memory holds of a segment once a unit comes in: `stored` itself if nothing changes. A person's word
 * stands over a machine's. Of people's, the newest counts everywhere but where an older one was said: that stays
 * for its own neighbours.
 */
export function mergeUnit(stored: MemoryUnit | undefined, unit: MemoryUnit): MemoryUnit {
  if (stored === undefined) return unit;
  if (unit.refused !== undefined) return mergeRefused(stored, unit);
  if (unit.origin === 'machine') return mergeMachine(stored, unit);
  return isSuperseded(stored, unit) ? stored : mergePeople(stored, unit);
}

/** A machine's first answer stays, unless somebody asked for another one or the terms have changed. */
function mergeMachine(stored: MemoryUnit, unit: MemoryUnit): MemoryUnit {
  if (stands(stored, unit) && !isWanted(stored, unit.engine)) return stored;
  const supersedes = stored.origin === 'human' ? stored.changedAt : stored.supersedes;
  const refused = stored.refused?.filter((one) => !isOvercome(one, unit)) ?? [];
  return {
    ...unit,
    // Whichever article's answer passes: the unit is what it would be, had the first one passed.
    ...(isOnlyRefused(stored) && { from: stored.from }),
    supersedes,
    ...(stored.askedAt && { askedAt: stored.askedAt }),
    ...(refused.length > 0 && { refused }),
    ...(stored.elsewhere && { elsewhere: stored.elsewhere }),
  };
}

/** Refused under the same terms; or by the same engine, which has none applied. */
function isOvercome(refused: Refusal, { engine, terms }: MemoryUnit): boolean {
  return refused.terms === terms || (refused.terms === undefined && refused.engine === engine);
}

/** The engine that was asked for in place of the one that stands. */
function isWanted({ origin, wanted }: MemoryUnit, engine: string | undefined): boolean {
  return origin === 'machine' && wanted !== undefined && wanted === engine;
}

/** A refused answer is noted beside what is there, if a machine is asked for it at all; one that was wanted has had its try. */
function mergeRefused(before: MemoryUnit, { refused = [], waiting = [], terms }: MemoryUnit): MemoryUnit {
  const { wanted: _, ...tried } = before;
  const stored = refused.some(({ engine }) => isWanted(before, engine)) ? tried : before;
  if (stands(stored, { terms })) return stored;
  const ids = [...new Set([...(stored.waiting ?? []), ...waiting])].sort();
  return {
    ...stored,
    refused: refused.reduce(addRefusal, stored.refused ?? []),
    waiting: ids.slice(0, WAITING_LIMIT),
  };
}

/** No machine's answer under these terms takes its place. */
function stands(stored: MemoryUnit, { terms }: Pick<MemoryUnit, 'terms'>): boolean {
  return stored.state !== 'initial' && (stored.origin === 'human' || stored.terms === terms);
}

/** Somebody had it translated anew: a file that still holds the old word does not bring it back. */
function isSuperseded({ origin, supersedes }: MemoryUnit, unit: MemoryUnit): boolean {
  return origin === 'machine' && supersedes !== undefined && unit.changedAt <= supersedes;
}

function mergePeople(stored: MemoryUnit, unit: MemoryUnit): MemoryUnit {
  const statements = statementsOf(unit).reduce(addStatement, statementsOf(stored));
  const [newest, ...older] = statements.sort(byTime);
  if (newest === undefined) return unit;
  const elsewhere = older
    .flatMap(({ context, ...rest }): UnitVariant[] => (context === undefined ? [] : [{ ...rest, context }]))
    .slice(0, VARIANTS_LIMIT);
  const { sourceLanguage, targetLanguage, source } = stored;
  const merged: MemoryUnit = {
    sourceLanguage,
    targetLanguage,
    source,
    origin: 'human',
    ...newest,
    ...(elsewhere.length > 0 && { elsewhere }),
  };
  return isSame(merged, stored) ? stored : merged;
}

/** What somebody said for a source, and where. */
type Statement = Omit<UnitVariant, 'context'> & { context?: SegmentContext };

/** What people said of a segment; a machine's word is not among it. */
function statementsOf({ elsewhere = [], ...unit }: MemoryUnit): Statement[] {
  if (unit.origin === 'machine') return elsewhere;
  const { target, state, changedAt, changedBy, from, accepted, reversed, context } = unit;
  const main: Statement = {
    target,
    state,
    changedAt,
    changedBy,
    from,
    ...(accepted && { accepted }),
    ...(reversed && { reversed }),
    ...(context && { context }),
  };
  return [main, ...elsewhere];
}

/** In one place one statement counts: a file's new one over its own old one, else the newer. */
function addStatement(all: readonly Statement[], one: Statement): Statement[] {
  const same = all.find(({ context }) => contextKey(context) === contextKey(one.context));
  if (same === undefined) return [...all, one];
  const isOwn = one.from !== undefined && one.from === same.from && one.reversed === same.reversed;
  return isOwn || byTime(one, same) < 0 ? all.map((other) => (other === same ? one : other)) : [...all];
}

export function contextKey(context: SegmentContext | undefined): string {
  return context === undefined ? '' : JSON.stringify([context.before ?? null, context.after ?? null]);
}

/** What was written this way round first, then the newest; of one time, always in the same order. */
function byTime(a: Statement, b: Statement): number {
  if (a.reversed !== b.reversed) return a.reversed ? 1 : -1;
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? -1 : 1;
  const [one, other] = [a, b].map((s) => `${s.target}\0${contextKey(s.context)}`) as [string, string];
  return one === other ? 0 : one < other ? -1 : 1;
}

function isSame(a: MemoryUnit, b: MemoryUnit): boolean {
  const flat = (unit: MemoryUnit) => JSON.stringify(statementsOf(unit));
  return a.origin === b.origin && flat(a) === flat(b);
}

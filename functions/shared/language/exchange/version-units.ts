import type { Version } from '../../article/version.ts';
import { contextAt, type MemoryUnit, normalizeSegment } from '../memory/memory-unit.ts';

/** A version's translations as memory units, for other programs; what is outdated or not translated is left out. */
export function versionUnits({
  articleId,
  sourceLanguage,
  language,
  engine,
  segments,
}: Version): MemoryUnit[] {
  const sources = segments.map(({ source }) => source);
  return segments.flatMap((segment, place): MemoryUnit[] => {
    const { source, target, origin, outdatedSource, changedAt, changedBy, rung } = segment;
    if ((origin !== 'human' && origin !== 'machine') || outdatedSource !== undefined) return [];
    return [
      {
        sourceLanguage,
        targetLanguage: language,
        source: normalizeSegment(source),
        target,
        origin,
        state: origin === 'human' ? 'final' : 'translated',
        changedAt: changedAt ?? new Date(0).toISOString(),
        ...(origin === 'machine' && { engine: changedBy ?? engine ?? 'unknown' }),
        ...(origin === 'human' && changedBy !== undefined && { changedBy }),
        rung,
        from: articleId,
        context: contextAt(sources, place),
      },
    ];
  });
}

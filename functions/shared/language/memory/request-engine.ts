import type { ObjectStore } from '../../store/object-store.ts';
import { updateJson } from '../../store/update-json.ts';
import { inContext } from './memory.ts';
import { type MemoryUnit, memoryKey, type SegmentContext } from './memory-unit.ts';

/**
 * Asks for an engine's translation in place of another machine's, which stands until that one has answered, and goes on
 * standing if the checks refuse the answer. What people wrote, and what is that engine's already, is not asked for.
 * @returns whether it is asked for.
 */
export async function requestEngine(
  store: ObjectStore,
  {
    sourceLanguage,
    targetLanguage,
    source,
  }: Pick<MemoryUnit, 'sourceLanguage' | 'targetLanguage' | 'source'>,
  { context, engine }: { context: SegmentContext; engine: string },
): Promise<boolean> {
  const key = memoryKey(sourceLanguage, targetLanguage, source);
  const saved = await updateJson<MemoryUnit>(store, key, (stored) => {
    const here = stored && inContext(stored, context);
    const isAnothers = here?.origin === 'machine' && here.engine !== engine;
    return isAnothers && here.state !== 'initial' ? ({ ...stored, wanted: engine } as MemoryUnit) : stored;
  });
  return saved?.value.wanted === engine;
}

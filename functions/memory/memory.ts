import type { Language } from '../article/language.ts';
import { getJson, putJson, unchangedSince } from '../store/json-object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type MemoryUnit, memoryKey } from './memory-unit.ts';

export async function findUnit(
  store: ObjectStore,
  source: Language,
  target: Language,
  coded: string,
): Promise<MemoryUnit | undefined> {
  return (await getJson<MemoryUnit>(store, memoryKey(source, target, coded)))?.value;
}

const ATTEMPTS = 10;

/**
 * Keeps a unit where it may take the place of what is there, and says which unit stands now.
 * @throws where others keep changing the same unit.
 */
export async function saveUnit(
  store: ObjectStore,
  unit: MemoryUnit,
): Promise<{ unit: MemoryUnit; changed: boolean }> {
  const key = memoryKey(unit.sourceLanguage, unit.targetLanguage, unit.source);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await getJson<MemoryUnit>(store, key);
    if (stored !== undefined && !replaces(unit, stored.value)) return { unit: stored.value, changed: false };
    if ((await putJson(store, key, unit, unchangedSince(stored))) !== 'conflict') {
      return { unit, changed: true };
    }
  }
  throw new Error(`${key} was changed ${ATTEMPTS} times while it was being written`);
}

/** A person's word stands over a machine's, then the newer over the older; a machine's first answer stays. */
function replaces(unit: MemoryUnit, stored: MemoryUnit): boolean {
  if (unit.origin !== stored.origin) return unit.origin === 'human';
  if (unit.target === stored.target) return false;
  if (unit.origin === 'machine') return false;
  if (unit.from !== undefined && unit.from === stored.from) return true;
  return unit.changedAt > stored.changedAt;
}

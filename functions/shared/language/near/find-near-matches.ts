import { type Coded, escapeText } from '../../article/coded-text.ts';
import type { Version } from '../../article/version.ts';
import { nearFolder } from '../../store/keys.ts';
import { mapAtOnce } from '../../store/map-at-once.ts';
import type { ListedObject, ObjectReader } from '../../store/object-store.ts';
import { getReadable } from '../../store/readable-object.ts';
import { type MemoryUnit, memoryKey } from '../memory/memory-unit.ts';
import { findServingPairs, type MemoryPair } from '../memory/serving-pairs.ts';
import { type NearSource, searchCandidates } from './candidates.ts';
import type { NearMatch } from './near-match.ts';
import type { NearShard } from './near-shard.ts';
import { unitWords } from './words-of.ts';

/** Segments of one version. */
const SEGMENT_LIMIT = 300;
/** Bytes of the index read for a page, which a function has to answer in seconds: some 40,000 sources. */
export const READ_FOR_PAGE = 6_000_000;
/** Bytes of the index read for an export: some 400,000 sources. */
export const READ_FOR_EXPORT = 60_000_000;
/** Objects read at once. */
const AT_ONCE = 16;

/**
 * What people translated of sources near to those segments of a version that a person has still to look at, by the
 * segments' places.
 * @param readLimit Bytes of the index that are read; of a larger one only a part, by the hashes of the words.
 */
export async function findNearMatches(
  store: ObjectReader,
  { sourceLanguage, language, segments }: Version,
  readLimit: number,
): Promise<Map<number, NearMatch[]>> {
  const open = [...segments.entries()]
    .filter(([, { origin, outdatedSource }]) =>
      origin === 'human' ? outdatedSource !== undefined : origin !== 'copied',
    )
    .slice(0, SEGMENT_LIMIT)
    .map(([place, { source }]): [number, Coded] => [place, source]);
  if (open.length === 0) return new Map();
  const matches = new Map<number, NearMatch[]>();
  for (const pair of await findServingPairs(store, { sourceLanguage, targetLanguage: language })) {
    const search = searchCandidates(new Map(open));
    await readShards(store, pair, readLimit, (sources) => search.look(sources));
    const found = [...search.results()];
    await mapAtOnce(found, AT_ONCE, async ([place, candidates]) => {
      const units = await Promise.all(candidates.map((one) => readMatch(store, pair, one)));
      const here = [...(matches.get(place) ?? []), ...units.flatMap((unit) => unit ?? [])];
      if (here.length > 0) matches.set(place, here);
    });
  }
  return matches;
}

async function readShards(
  store: ObjectReader,
  { sourceLanguage, targetLanguage }: MemoryPair,
  readLimit: number,
  look: (sources: NearShard['sources']) => void,
): Promise<void> {
  // At most 256 of them: one page.
  const { objects } = await store.list(nearFolder(sourceLanguage, targetLanguage));
  await mapAtOnce(withinLimit(objects, readLimit), AT_ONCE, async ({ key }) => {
    const shard = (await getReadable<NearShard>(store, key))?.value;
    if (shard !== undefined) look(shard.sources);
  });
}

function withinLimit(objects: readonly ListedObject[], limit: number): ListedObject[] {
  let bytes = 0;
  return objects.filter(({ size }) => {
    bytes += size;
    return bytes <= limit;
  });
}

async function readMatch(
  store: ObjectReader,
  { sourceLanguage, targetLanguage }: MemoryPair,
  { source, score }: NearSource,
): Promise<NearMatch | undefined> {
  const key = memoryKey(sourceLanguage, targetLanguage, source);
  const unit = (await getReadable<MemoryUnit>(store, key))?.value;
  if (unit === undefined || unit.origin !== 'human' || unit.state === 'initial') return undefined;
  const { changedAt, changedBy } = unit;
  const [from, into] = [unit.source, unit.target].map((coded) => escapeText(unitWords(coded)));
  if (from === undefined || into === undefined || into === '') return undefined;
  return { source: from, target: into, score, changedAt, ...(changedBy !== undefined && { changedBy }) };
}

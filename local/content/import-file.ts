import { basename } from 'node:path';
import { decodeUtf8 } from '../../functions/ingest/files/decode-text.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import type { LeftOut } from '../../functions/shared/language/exchange/left-out.ts';
import { reviewedUnits } from '../../functions/shared/language/exchange/reviewed-units.ts';
import { decodeXml } from '../../functions/shared/language/exchange/xml/decode-xml.ts';
import { type MemoryUnit, memoryKey } from '../../functions/shared/language/memory/memory-unit.ts';
import type { MemoryPair } from '../../functions/shared/language/memory/serving-pairs.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { articleIdProblem, terminologyKey, versionKey } from '../../functions/shared/store/keys.ts';
import { mapAtOnce } from '../../functions/shared/store/map-at-once.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { readArticleState } from './taken-articles.ts';

/** What a file brings, read and checked whole, before any of it is kept. */
export type Import =
  | { kind: 'memory'; units: MemoryUnit[]; leftOut: LeftOut[] }
  /** `isOlder`: the article has changed since the export. */
  | { kind: 'review'; units: MemoryUnit[]; articleId: string; isOlder: boolean; leftOut: LeftOut[] }
  | { kind: 'terminology'; sourceLanguage: string; body: Uint8Array };

export interface ImportContext {
  store: ObjectStore;
  /** Who reviewed; noted in units of an XLIFF file. */
  by: string;
  /** Id of the article that an XLIFF file is of which does not say so. */
  article?: string | undefined;
  now: Date;
}

/**
 * Reads a TMX, XLIFF or terminology file by its name's ending.
 * @param name Noted in the units of a TMX file as where they are from.
 * @throws with what is wrong in it; nothing of such a file is kept.
 */
export async function readImport(name: string, bytes: Uint8Array, context: ImportContext): Promise<Import> {
  if (/\.tmx$/i.test(name)) return readMemory(name, decodeXml(bytes));
  if (/\.(?:xlf|xliff)$/i.test(name)) return readReview(decodeXml(bytes), context);
  if (/\.csv$/i.test(name)) return readTerms(name, bytes);
  throw new Error('is none of .tmx, .xlf, .xliff and .csv');
}

async function readMemory(name: string, xml: string): Promise<Import> {
  const { readTmx } = await import('../../functions/shared/language/exchange/tmx/read-tmx.ts');
  return { kind: 'memory', ...readTmx(xml, name) };
}

async function readReview(xml: string, { store, by, now, article }: ImportContext): Promise<Import> {
  const { exportedName, notExported, readReviewed } = await import(
    '../../functions/shared/language/exchange/xliff/read-xliff.ts'
  );
  const { readXliffUnits } = await import('../../functions/shared/language/exchange/xliff/read-units.ts');
  const file = readXliffUnits(xml);
  const name = exportedName(file);
  const articleId = name?.articleId ?? article;
  if (articleId === undefined) throw new Error(notExported(file));
  if (article !== undefined && article !== articleId)
    throw new Error(`is of the article ${articleId}, and not of ${article}`);
  if (articleIdProblem(articleId) !== undefined)
    throw new Error(`names no article: ${JSON.stringify(articleId)}`);
  const current = (await readArticleState(store, articleId))?.revision;
  const revision = name?.revision ?? current;
  if (revision === undefined) throw new Error(`is of the article ${articleId}, which is not stored here`);
  const { targetLanguage } = file;
  const version = (await getJson<Version>(store, versionKey(articleId, targetLanguage, revision)))?.value;
  if (version === undefined) {
    throw new Error(
      `is about the ${targetLanguage} version ${revision} of ${articleId}, which is not stored here`,
    );
  }
  const { placeUnits } = await import('../../functions/shared/language/exchange/xliff/place-units.ts');
  const placed = name ? { file: readReviewed(file, name), leftOut: [] } : placeUnits(file, version);
  const units = reviewedUnits(placed.file, version, { by, now });
  return { kind: 'review', units, articleId, isOlder: current !== revision, leftOut: placed.leftOut };
}

async function readTerms(name: string, bytes: Uint8Array): Promise<Import> {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Error('is not valid UTF-8');
  const { readTerminology } = await import('../../functions/shared/language/terminology/read-terminology.ts');
  const { sourceLanguage } = readTerminology(text, basename(name));
  return { kind: 'terminology', sourceLanguage, body: bytes };
}

/** What keeping a file changed, and so which articles may read differently now. */
export interface Kept {
  memoryKeys: Set<string>;
  /** What people's translations among them are found by where codes differ: see {@link nameWords}. */
  words: Set<string>;
  /** Source languages whose terms have changed. */
  termLanguages: Set<string>;
}

export const nothingKept = (): Kept => ({
  memoryKeys: new Set(),
  words: new Set(),
  termLanguages: new Set(),
});

/** Words of a language pair. */
export function nameWords({ sourceLanguage, targetLanguage }: MemoryPair, words: string): string {
  return `${sourceLanguage}-${targetLanguage} ${words}`;
}

/** Keeps what a file brings, and adds to `kept` what that changed. */
export async function keepImport(read: Import, store: ObjectStore, kept: Kept): Promise<void> {
  if (read.kind !== 'terminology') await rememberUnits(store, read.units, kept);
  else if (await putTerminology(store, read)) kept.termLanguages.add(read.sourceLanguage);
}

/** Segments written to memory at once. */
const AT_ONCE = 16;

async function rememberUnits(store: ObjectStore, units: readonly MemoryUnit[], kept: Kept) {
  const { indexSources } = await import('../../functions/shared/language/near/index-sources.ts');
  const { unitWords } = await import('../../functions/shared/language/near/words-of.ts');
  const { saveUnit } = await import('../../functions/shared/language/memory/memory.ts');
  await mapAtOnce(units, AT_ONCE, async (unit) => {
    const saved = await saveUnit(store, unit);
    if (!saved.changed) return;
    kept.memoryKeys.add(memoryKey(unit.sourceLanguage, unit.targetLanguage, unit.source));
    if (unit.origin === 'human') kept.words.add(nameWords(unit, unitWords(unit.source)));
  });
  await indexSources(store, units);
}

/** Whether it says something new. */
async function putTerminology(
  store: ObjectStore,
  { sourceLanguage, body }: Extract<Import, { kind: 'terminology' }>,
): Promise<boolean> {
  const key = terminologyKey(sourceLanguage);
  const stored = await store.get(key);
  if (stored !== undefined && Buffer.from(body).equals(stored.body)) return false;
  await store.put(key, body);
  return true;
}

import { terminologyKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { type ContentFile, inboxKeyOf, readContentFile } from './content-folder.ts';
import {
  type Import,
  type ImportContext,
  type Kept,
  keepImport,
  nothingKept,
  readImport,
} from './import-file.ts';

/** What taking a file in did. */
export type IntakeResult =
  | { done: 'unchanged' | 'put' }
  /** Memory or terms have changed, and so may what is translated by them. */
  | { done: 'remembered'; what: string; kept: Kept }
  /** `isPassing`: the machine fails and not the file, which is worth another attempt. */
  | { done: 'failed'; cause: Error; isPassing: boolean };

/** The disk is full, fails or is read only; too many files are open. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE', 'EBUSY']);

/**
 * Copies a file of the content folder to where the stages look for it, if it says something new there.
 * What is wrong with an article is for the ingest stage to say; only what cannot even be stored fails here.
 */
export async function takeIn(
  folder: string,
  file: ContentFile,
  context: ImportContext,
): Promise<IntakeResult> {
  try {
    const bytes = await readContentFile(folder, file);
    if (bytes === undefined) return { done: 'unchanged' };
    if (file.kind === 'article') return await putIfChanged(context.store, inboxKeyOf(file.path), bytes);
    // Read by whoever goes by it.
    if (file.kind === 'site' || file.kind === 'feeds') return { done: 'unchanged' };
    return await keep(await readImport(file.path, bytes, context), file, context.store);
  } catch (thrown) {
    const cause: NodeJS.ErrnoException = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { done: 'failed', cause, isPassing: PASSING.has(cause.code ?? '') };
  }
}

async function putIfChanged(store: ObjectStore, key: string, bytes: Buffer): Promise<IntakeResult> {
  const stored = await store.get(key);
  if (stored !== undefined && bytes.equals(stored.body)) return { done: 'unchanged' };
  await store.put(key, bytes);
  return { done: 'put' };
}

async function keep(read: Import, { path }: ContentFile, store: ObjectStore): Promise<IntakeResult> {
  if (read.kind === 'terminology' && terminologyKey(read.sourceLanguage) !== path) {
    const name = terminologyKey(read.sourceLanguage);
    throw new Error(`its first column is "${read.sourceLanguage}", so its name must be ${name}`);
  }
  const kept = nothingKept();
  await keepImport(read, store, kept);
  const { size } = kept.memoryKeys;
  if (size + kept.termLanguages.size === 0) return { done: 'unchanged' };
  return { done: 'remembered', what: size > 0 ? `${size} translations into memory` : 'terms', kept };
}

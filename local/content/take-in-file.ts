import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftOut } from '../../functions/shared/language/exchange/left-out.ts';
import { PICTURE_BYTES } from '../../functions/shared/pictures/picture-limits.ts';
import { parseInboxKey, terminologyKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { type ContentFile, isOfArticle, readContentFile } from './content-folder.ts';
import {
  type Import,
  type ImportContext,
  type Kept,
  keepImport,
  nothingKept,
  readImport,
} from './import-file.ts';
import { inboxKeyOf } from './inbox-key-of.ts';
import { type PutFileResult, putArticleFile } from './put-article-file.ts';

/** What taking a file in did. */
export type IntakeResult =
  | (PutFileResult & WithLeftOut)
  /** Memory or terms have changed, and so may what is translated by them. */
  | ({ done: 'remembered'; what: string; kept: Kept } & WithLeftOut)
  /** `isPassing`: the machine fails and not the file, which is worth another attempt. */
  | { done: 'failed'; cause: Error; isPassing: boolean };

interface WithLeftOut {
  /** What of the file could not be taken, while the rest was. */
  leftOut?: LeftOut[];
}

export interface IntakeContext extends ImportContext {
  /** See PutFileOptions. */
  isOlderStore?: boolean;
  /** Ids of articles whose files are put over whatever is there. */
  forced?: ReadonlySet<string>;
}

function putOptions({ path }: ContentFile, { store, now, isOlderStore = false, forced }: IntakeContext) {
  const { articleId } = parseInboxKey(inboxKeyOf(path));
  return { store, now, isOlderStore, isForced: forced?.has(articleId) ?? false };
}

/** The disk is full, fails or is read only; too many files are open. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE', 'EBUSY']);

/**
 * Copies a file of the content folder to where the stages look for it, if it says something new.
 * What is wrong with an article is for the ingest stage to say; only what cannot even be stored fails here.
 */
export async function takeIn(
  folder: string,
  file: ContentFile,
  context: IntakeContext,
): Promise<IntakeResult> {
  try {
    if (file.kind === 'picture') await checkPicture(join(folder, file.path));
    const bytes = await readContentFile(folder, file);
    if (bytes === undefined) return { done: 'unchanged' };
    if (isOfArticle(file))
      return await putArticleFile(inboxKeyOf(file.path), bytes, putOptions(file, context));
    // Read by whoever goes by it.
    if (file.kind === 'site' || file.kind === 'feeds' || file.kind === 'page') return { done: 'unchanged' };
    return await keep(await readImport(file.path, bytes, context), file, context.store);
  } catch (thrown) {
    const cause: NodeJS.ErrnoException = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { done: 'failed', cause, isPassing: PASSING.has(cause.code ?? '') };
  }
}

/** @throws before so much is read. */
async function checkPicture(path: string): Promise<void> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size <= PICTURE_BYTES) return;
  const [has, most] = [size, PICTURE_BYTES].map((bytes) => bytes.toLocaleString('en'));
  throw new Error(
    `the picture has ${has} bytes, and ${most} are taken; save it smaller (2560 pixels across are enough)`,
  );
}

async function keep(read: Import, { path }: ContentFile, store: ObjectStore): Promise<IntakeResult> {
  if (read.kind === 'terminology' && terminologyKey(read.sourceLanguage) !== path) {
    const name = terminologyKey(read.sourceLanguage);
    throw new Error(`its first column is "${read.sourceLanguage}", so its name must be ${name}`);
  }
  const kept = nothingKept();
  await keepImport(read, store, kept);
  const { size } = kept.memoryKeys;
  const leftOut = read.kind === 'memory' && read.leftOut.length > 0 ? { leftOut: read.leftOut } : {};
  if (size + kept.termLanguages.size === 0) return { done: 'unchanged', ...leftOut };
  return {
    done: 'remembered',
    what: size > 0 ? `${size} translations into memory` : 'terms',
    kept,
    ...leftOut,
  };
}

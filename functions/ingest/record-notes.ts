import type { FileNotes, IntakeNotes } from '../shared/intake/intake-notes.ts';
import { getJson, putJson } from '../shared/store/json-object.ts';
import { notesKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { ParsedFile } from './files/inbox-file.ts';

/**
 * Keeps what was not read of an article's files for the status and the desk.
 * @returns the notes that nobody was told yet.
 */
export async function recordNotes(
  store: ObjectStore,
  articleId: string,
  taken: readonly ParsedFile[],
): Promise<FileNotes[]> {
  const files = taken
    .filter(({ notes }) => notes.length > 0)
    .map(({ file, notes }) => ({ file: file.file, notes }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const key = notesKey(articleId);
  const before = (await getJson<IntakeNotes>(store, key))?.value.files ?? [];
  if (JSON.stringify(before) === JSON.stringify(files)) return [];
  if (files.length === 0) await store.delete(key);
  else await putJson(store, key, { articleId, files } satisfies IntakeNotes);
  const told = new Map(before.map(({ file, notes }) => [file, notes]));
  return files
    .map(({ file, notes }) => ({ file, notes: notes.filter((note) => !told.get(file)?.includes(note)) }))
    .filter(({ notes }) => notes.length > 0);
}

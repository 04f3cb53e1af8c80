import type { FileNotes, IntakeNotes } from '../shared/intake/intake-notes.ts';
import { getJson, putJson } from '../shared/store/json-object.ts';
import { notesKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';

/**
 * Keeps what was not read of an article's files for the status and the desk.
 * @returns the notes that nobody was told yet.
 */
export async function recordNotes(
  store: ObjectStore,
  articleId: string,
  found: readonly FileNotes[],
): Promise<FileNotes[]> {
  const files = byFile(found);
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

function byFile(found: readonly FileNotes[]): FileNotes[] {
  const files = new Map<string, string[]>();
  for (const { file, notes } of found) files.set(file, [...(files.get(file) ?? []), ...notes]);
  return [...files]
    .filter(([, notes]) => notes.length > 0)
    .map(([file, notes]) => ({ file, notes }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

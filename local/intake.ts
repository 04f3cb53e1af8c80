import { readTmx } from '../functions/exchange/read-tmx.ts';
import { decodeUtf8 } from '../functions/ingest/decode-text.ts';
import { saveUnit } from '../functions/memory/memory.ts';
import type { ObjectStore } from '../functions/store/object-store.ts';
import { type ContentFile, inboxKeyOf, readContent } from './content-folder.ts';

/** What taking a file in did. */
export type IntakeResult =
  | { done: 'unchanged' | 'put' }
  | { done: 'remembered'; units: number }
  | { done: 'failed'; reason: string };

/** Segments written to memory at once. */
const PARALLEL = 16;

/**
 * Copies a file of the content folder to where the stages look for it, if it says something new there.
 * What is wrong with an article is for the ingest stage to say; only what cannot even be stored fails here.
 */
export async function takeIn(folder: string, file: ContentFile, store: ObjectStore): Promise<IntakeResult> {
  try {
    const bytes = await readContent(folder, file);
    if (file.kind === 'memory') return await remember(bytes, file.path, store);
    if (file.kind === 'terminology') return await putIfChanged(store, file.path, bytes);
    if (file.kind === 'article') return await putIfChanged(store, inboxKeyOf(file.path), bytes);
    return { done: 'unchanged' };
  } catch (cause) {
    return { done: 'failed', reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function putIfChanged(store: ObjectStore, key: string, bytes: Buffer): Promise<IntakeResult> {
  const stored = await store.get(key);
  if (stored !== undefined && bytes.equals(stored.body)) return { done: 'unchanged' };
  await store.put(key, bytes);
  return { done: 'put' };
}

async function remember(bytes: Buffer, path: string, store: ObjectStore): Promise<IntakeResult> {
  const text = decodeTmx(bytes);
  if (text === undefined) return { done: 'failed', reason: 'is not valid UTF-8 or UTF-16' };
  const units = readTmx(text, path);
  let changed = 0;
  for (let start = 0; start < units.length; start += PARALLEL) {
    const saved = await Promise.all(
      units.slice(start, start + PARALLEL).map((unit) => saveUnit(store, unit)),
    );
    changed += saved.filter((result) => result.changed).length;
  }
  return changed === 0 ? { done: 'unchanged' } : { done: 'remembered', units: changed };
}

/** TMX is written in UTF-16 by some tools (TMX 1.4b, "Encoding"). */
function decodeTmx(bytes: Buffer): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return utf16 ? bytes.toString('utf16le').slice(1) : decodeUtf8(bytes);
}

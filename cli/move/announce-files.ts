import type { ArticleState } from '../../functions/shared/article/article.ts';
import { digestInAnyStore } from '../../functions/shared/article/files-digest.ts';
import { listInbox, nameInInbox } from '../../functions/shared/pictures/list-inbox.ts';
import { toJson } from '../../functions/shared/store/json-object.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import type { ObjectReader, StoredObject } from '../../functions/shared/store/object-store.ts';

/** A large import may take that long between an article's state and its last file. */
const WAIT_MS = 6 * 60 * 60_000;

/** An article's state names the files that follow it, so that nothing is made of a part of them; the rest stays as it is. */
export async function announceFiles(
  { key, body }: StoredObject,
  from: ObjectReader,
  now: Date,
): Promise<Uint8Array | string> {
  if (!key.startsWith(prefixes.articles)) return body;
  const state: ArticleState = JSON.parse(new TextDecoder().decode(body));
  const { texts, pictures } = await listInbox(from, state.id);
  const files = [];
  for (const { key: file, size } of texts) {
    const stored = await from.get(file);
    if (stored !== undefined) files.push({ file: nameInInbox(file), size, body: stored.body });
  }
  if (files.length === 0) return body;
  const beside = pictures.map((picture) => ({ file: nameInInbox(picture.key), size: picture.size }));
  const until = new Date(now.getTime() + WAIT_MS).toISOString();
  return toJson({ ...state, arriving: { digest: digestInAnyStore(files, beside), until } });
}

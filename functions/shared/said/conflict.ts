import { hexHash } from '../store/hex-hash.ts';
import { inboxKey, prefixes } from '../store/keys.ts';
import type { ObjectReader } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';
import { below } from './said.ts';

/**
 * `said/folder-conflict/<articleId>/<file name>.json`: a file of the content folder that says something else than the
 * inbox, where another writer spoke since the folder last did. Nothing was overwritten; a person decides.
 */
export interface Conflict {
  articleId: string;
  /** `en.md` */
  file: string;
  /** Of the file in the content folder. */
  sha256: string;
  /** Who said what is in the inbox now; `nobody`: it was deleted there. */
  by: 'desk' | 'other' | 'nobody';
  /** ISO 8601: when it was noticed. */
  at: string;
}

const FOLDER = `${prefixes.said}folder-conflict/`;

export const conflictKey = (key: string) => `${FOLDER}${below(key)}`;

/** Conflicts that are looked at. */
const LIMIT = 200;

/** Of one article or of all. One whose inbox file says by now what the content folder says is none any more. */
export async function readConflicts(store: ObjectReader, articleId?: string): Promise<Conflict[]> {
  const prefix = articleId === undefined ? FOLDER : `${FOLDER}${articleId}/`;
  const { objects } = await store.list(prefix, { limit: LIMIT });
  const conflicts = await Promise.all(objects.map(({ key }) => readConflict(store, key)));
  return conflicts.filter((conflict) => conflict !== undefined);
}

async function readConflict(store: ObjectReader, key: string): Promise<Conflict | undefined> {
  const conflict = (await getReadable<Conflict>(store, key))?.value;
  if (conflict === undefined) return undefined;
  const { articleId, file } = conflict;
  const stored = await store.get(articleId === '' ? prefixes.inbox + file : inboxKey(articleId, file));
  return stored !== undefined && hexHash(stored.body) === conflict.sha256 ? undefined : conflict;
}

const WHO: Record<Conflict['by'], string> = {
  desk: 'a text that was sent to the desk',
  other: 'a text that another writer put into the inbox',
  nobody: 'its deletion from the inbox',
};

/** For a person, with what decides. */
export function describeConflict({
  articleId,
  file,
  by,
}: Pick<Conflict, 'articleId' | 'file' | 'by'>): string {
  const place = ['articles', articleId, file].filter(Boolean).join('/');
  const pull =
    by === 'nobody' ? '' : `, "dragoman pull --force ${articleId}" takes the other into the content folder`;
  return (
    `${place} is in conflict with ${WHO[by]} since the content folder last spoke; nothing was overwritten. ` +
    `"dragoman push --force ${articleId}" puts the content folder's${pull}`
  );
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { saidKey } from '../../functions/shared/said/said.ts';
import { hexHash } from '../../functions/shared/store/hex-hash.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectReader } from '../../functions/shared/store/object-store.ts';
import type { InOrder } from '../../functions/sweep/stamps.ts';
import { readJsonFile } from '../read-json-file.ts';
import type { ArticleFigures } from './article-figures.ts';
import type { ContentFile } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** ETags by key; empty if there is no object. */
export type ETags = Record<string, string>;

/** What was found of an article, and what it was found by. */
interface Found {
  /** By path: the file's mark, and the ETag of the note of what was said. */
  files?: Record<string, { mark: string; said: string }>;
  /** Of one that is not behind; its ETags as JSON, which takes half of what they take as an object. */
  standing?: { etags: string; figures: ArticleFigures };
  /** Of one that the sweep found in order. */
  stamp?: string;
}

/**
 * What starts before this one found of a content folder's articles, so that one that is the same is not read again, only looked
 * at (docs/adr/0037). It may be wrong about nothing, and be lost: all is read then.
 */
export interface LookedAt {
  /** The inbox has this file, or what another one said later. */
  isTakenIn(file: ContentFile, store: ObjectReader): Promise<boolean>;
  noteTakenIn(file: ContentFile, store: ObjectReader): Promise<void>;
  /** Of an article that is not behind. */
  findFigures(id: string, store: ObjectReader): Promise<ArticleFigures | undefined>;
  noteFigures(figures: ArticleFigures, etags: ETags): void;
  /** Of one that is behind, and is woken at each start. */
  forget(id: string): void;
  inOrder: InOrder;
  /** Keeps what this start found, or found again. */
  save(): Promise<void>;
}

/** Counted up whenever the same objects may be judged otherwise. */
const FORMAT = 2;

interface StoredFindings {
  /** Of the format and site.json. */
  by: string;
  articles: Record<string, Found>;
}

export async function readLookedAt(data: string, content: string, site: SiteConfig): Promise<LookedAt> {
  const folder = join(data, '.content');
  const path = join(folder, `${hexHash(content, 16)}.looked-at.json`);
  const by = hexHash(JSON.stringify([FORMAT, site]));
  const stored = (await readJsonFile(path).catch(() => undefined)) as StoredFindings | undefined;
  const before = new Map(Object.entries((stored?.by === by && stored.articles) || {}));
  const now = new Map<string, Found>();
  const nowOf = (id: string) => {
    const found = now.get(id) ?? {};
    now.set(id, found);
    return found;
  };
  const noteFile = (id: string, name: string, mark: string, said: string) => {
    const found = nowOf(id);
    found.files = { ...found.files, [name]: { mark, said } };
  };

  return {
    async isTakenIn({ path: name, mark }, store) {
      const { id, key } = saidOf(name);
      const file = before.get(id)?.files?.[name];
      if (file === undefined || file.mark !== mark) return false;
      if (!(await isSame(store, { [key]: file.said }))) return false;
      noteFile(id, name, file.mark, file.said);
      return true;
    },
    async noteTakenIn({ path: name, mark, modifiedAt }, store) {
      // What was written a moment ago may be written again at what a coarse clock calls the same time.
      if (mark === undefined || Date.now() - modifiedAt < clockOf(modifiedAt)) return;
      const { id, key } = saidOf(name);
      const said = (await store.get(key))?.etag;
      if (said !== undefined) noteFile(id, name, mark, said);
    },
    async findFigures(id, store) {
      const standing = now.get(id)?.standing ?? before.get(id)?.standing;
      if (standing === undefined || !(await isSame(store, JSON.parse(standing.etags) as ETags)))
        return undefined;
      nowOf(id).standing = standing;
      return standing.figures;
    },
    noteFigures(figures, etags) {
      nowOf(figures.id).standing = { etags: JSON.stringify(etags), figures };
    },
    forget: (id) => void now.delete(id),
    inOrder: {
      has(id, stamp) {
        const isKnown = (now.get(id)?.stamp ?? before.get(id)?.stamp) === stamp;
        if (isKnown) nowOf(id).stamp = stamp;
        return isKnown;
      },
      add(id, stamp) {
        nowOf(id).stamp = stamp;
      },
    },
    async save() {
      const text = JSON.stringify({ by, articles: inOrderOf(now) } satisfies StoredFindings);
      if (text === JSON.stringify(stored)) return;
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    },
  };
}

/** ms. By two seconds FAT tells times of writing, and by one some others; by a few ms who tells parts of a second at all. */
const clockOf = (modifiedAt: number) => (modifiedAt % 1000 === 0 ? 3000 : 50);

function saidOf(path: string): { id: string; key: string } {
  const key = inboxKeyOf(path);
  return { id: parseInboxKey(key).articleId, key: saidKey('folder', key) };
}

/** The same text each time that the same was found. */
function inOrderOf(found: ReadonlyMap<string, Found>): Record<string, Found> {
  const entries = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    entries.map(([id, { files, standing, stamp }]) => [id, { files, standing, stamp }]),
  );
}

async function isSame(store: ObjectReader, etags: ETags): Promise<boolean> {
  for (const [key, etag] of Object.entries(etags)) {
    const found = await store.getIfChanged(key, etag);
    if (etag === '' ? found !== undefined : found !== 'unchanged') return false;
  }
  return true;
}

/** A store that notes what it is read by. */
export function noteETags(store: ObjectReader): { store: ObjectReader; etags: ETags } {
  const etags: ETags = {};
  const note = (key: string, etag: string | undefined) => {
    etags[key] = etag ?? '';
  };
  return {
    etags,
    store: {
      ...store,
      async get(key) {
        const object = await store.get(key);
        note(key, object?.etag);
        return object;
      },
    },
  };
}

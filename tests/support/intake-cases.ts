import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceArticle } from '../../functions/shared/article/article.ts';
import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import type { IntakeNotes } from '../../functions/shared/intake/intake-notes.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import { kindOf } from '../../local/content/content-folder.ts';
import { inboxKeyOf } from '../../local/content/inbox-key-of.ts';
import { createPipeline, readAll } from './pipeline.ts';

const FOLDER = new URL('../fixtures/intake/', import.meta.url).pathname;

/** What the files of an article gave. */
export interface TakenCase {
  /** `undefined` if none was taken. */
  source?: SourceArticle;
  /** What readers get, by language. */
  published: string[];
  notes: string[];
  /** By file name. */
  rejected: Record<string, string>;
}

/** Files below a folder of the fixtures, as a content folder's `articles/` has them. */
const listFiles = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(FOLDER, folder).length + 1))
    .sort();

export interface TakenCases {
  ids: string[];
  take(id: string): TakenCase;
  /** @throws if a file of it was refused. */
  taken(id: string): Partial<SourceArticle> & Pick<TakenCase, 'published' | 'notes'>;
}

/** Puts every file into the inbox as the content folder does, and lets the stages take in and publish what came. */
export async function takeInCases(folder: string): Promise<TakenCases> {
  const now = new Date('2026-03-05T12:00:00Z');
  const pipeline = createPipeline(createMemoryTranslator(), () => now, { now: () => now });
  const keys = listFiles(folder).map((file) => ({ file, key: inboxKeyOf(`articles/${file}`) }));
  for (const { file, key } of keys) {
    if (kindOf(`articles/${file}`) === 'article')
      await pipeline.store.put(key, readFileSync(join(FOLDER, folder, file)));
  }
  await pipeline.drain();
  const all = async <T>(prefix: string) =>
    Object.values(await readAll(pipeline.store, prefix)).map((text) => JSON.parse(text) as T);
  const [sources, notes, rejected, published] = await Promise.all([
    all<SourceArticle>('sources/'),
    all<IntakeNotes>('notes/'),
    all<RejectionRecord>('rejected/'),
    all<{ id: string; versions: Record<string, unknown> }>('published/'),
  ]);
  const take = (id: string): TakenCase => {
    const source = sources.find((one) => one.id === id);
    const told = notes.find(({ articleId }) => articleId === id)?.files ?? [];
    const refused = rejected.filter(({ articleId }) => articleId === id);
    return {
      ...(source && { source }),
      published: Object.keys(published.find((one) => one.id === id)?.versions ?? {}),
      notes: told.flatMap((file) => file.notes),
      rejected: Object.fromEntries(refused.map(({ file, reason }) => [file, reason])),
    };
  };
  return {
    ids: [...new Set(keys.map(({ key }) => key.split('/').slice(1, -1).join('/')))],
    take,
    taken(id) {
      const { source, published, rejected, notes } = take(id);
      if (Object.keys(rejected).length > 0) throw new Error(`${id}: ${Object.values(rejected)[0]}`);
      return { ...source, published, notes };
    },
  };
}

import type { ArticleState } from '../functions/shared/article/article.ts';
import type { PublishedArticle } from '../functions/shared/article/published.ts';
import type { ArticlePictures } from '../functions/shared/pictures/own-picture.ts';
import { getJson } from '../functions/shared/store/json-object.ts';
import { articleKey, mediaKey, type Prefix, prefixes, sourceKey } from '../functions/shared/store/keys.ts';
import { listAll } from '../functions/shared/store/list-all.ts';
import type { ListedObject, ObjectStore } from '../functions/shared/store/object-store.ts';
import { readable } from '../functions/shared/store/readable-object.ts';
import { isJsonPrefix } from '../functions/shared/store/stored-shapes.ts';
import { UnreadableObjectError } from '../functions/shared/store/unreadable-object-error.ts';

/** What is wrong with one object. */
export interface StoreProblem {
  key: string;
  problem: string;
}

export interface PrefixReport {
  prefix: Prefix;
  objects: number;
  problems: StoreProblem[];
}

/** What an object names. */
interface Named {
  key: string;
  /** Bytes; any if absent. */
  size?: number;
}

/** Reads every object of a store, and looks whether those that objects name are there. Changes nothing. */
export async function checkStore(store: ObjectStore): Promise<PrefixReport[]> {
  const reports: PrefixReport[] = [];
  const media = await listNamedMedia(store);
  for (const prefix of Object.values(prefixes)) {
    const report: PrefixReport = { prefix, objects: 0, problems: [] };
    for await (const { key, size } of listAll(store, prefix)) {
      report.objects += 1;
      const isNamed = prefix !== prefixes.media || media.has(key.split('/')[1] ?? '');
      const problem = isNamed
        ? await problemOf(store, prefix, { key, size })
        : 'is of a picture that no article has';
      if (problem !== undefined) report.problems.push({ key, problem });
    }
    reports.push(report);
  }
  return reports;
}

async function problemOf(
  store: ObjectStore,
  prefix: Prefix,
  { key, size }: Pick<ListedObject, 'key' | 'size'>,
): Promise<string | undefined> {
  try {
    if (isJsonPrefix(prefix))
      return await missingBeside(store, prefix, (await getJson<object>(store, key))?.value);
    return size === 0 ? 'is empty' : undefined;
  } catch (cause) {
    if (cause instanceof UnreadableObjectError) return cause.problem;
    throw cause;
  }
}

/** What an object names is put before or after it by the same stage; without it the article is not whole. */
async function missingBeside(
  store: ObjectStore,
  prefix: Prefix,
  value: object | undefined,
): Promise<string | undefined> {
  if (value === undefined) return 'is listed and cannot be found';
  for (const { key, size } of namesIn(prefix, value)) {
    const [found] = (await store.list(key, { limit: 1 })).objects;
    if (found === undefined) return `names ${key}, which is not there`;
    if (size !== undefined && found.size !== size) return `names ${key}, which is not as it was made`;
  }
  return undefined;
}

function namesIn(prefix: Prefix, value: object): Named[] {
  if (prefix === prefixes.articles) {
    const { id, revision } = value as ArticleState;
    return [{ key: sourceKey(id, revision) }];
  }
  if (prefix === prefixes.pictures) {
    const pictures = Object.values((value as ArticlePictures).files);
    return pictures.flatMap(({ media, sizes }) =>
      Object.entries(sizes).map(([file, size]) => ({ key: mediaKey(media, file), size })),
    );
  }
  if (prefix !== prefixes.published) return [];
  const { id, cards, publishing } = value as PublishedArticle;
  return [articleKey(id), ...(publishing === undefined ? cards : [])].map((key) => ({ key }));
}

/** Folders of pictures that an article has, or that are about to be made or deleted. */
async function listNamedMedia(store: ObjectStore): Promise<Set<string>> {
  const named = new Set<string>();
  for await (const { key } of listAll(store, prefixes.pictures)) {
    const read = await readable(() => getJson<ArticlePictures>(store, key));
    for (const media of read?.value.folders ?? []) named.add(media);
  }
  return named;
}

import type { ArticleState } from '../functions/shared/article/article.ts';
import type { PublishedArticle } from '../functions/shared/article/published.ts';
import { getJson } from '../functions/shared/store/json-object.ts';
import { articleKey, type Prefix, prefixes, sourceKey } from '../functions/shared/store/keys.ts';
import { listAll } from '../functions/shared/store/list-all.ts';
import type { ListedObject, ObjectStore } from '../functions/shared/store/object-store.ts';
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

/** Reads every object of a store, and looks whether those that objects name are there. Changes nothing. */
export async function checkStore(store: ObjectStore): Promise<PrefixReport[]> {
  const reports: PrefixReport[] = [];
  for (const prefix of Object.values(prefixes)) {
    const report: PrefixReport = { prefix, objects: 0, problems: [] };
    for await (const { key, size } of listAll(store, prefix)) {
      report.objects += 1;
      const problem = await problemOf(store, prefix, { key, size });
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
  const named = namesIn(prefix, value);
  for (const key of named)
    if ((await store.list(key, { limit: 1 })).objects.length === 0) return `names ${key}, which is not there`;
  return undefined;
}

function namesIn(prefix: Prefix, value: object): string[] {
  if (prefix === prefixes.articles) {
    const { id, revision } = value as ArticleState;
    return [sourceKey(id, revision)];
  }
  if (prefix !== prefixes.published) return [];
  const { id, cards, publishing } = value as PublishedArticle;
  return [articleKey(id), ...(publishing === undefined ? cards : [])];
}

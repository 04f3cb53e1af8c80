import type { Version } from '../../../article/version.ts';

/** What a file's `original` names: the version's key in the store, so that a reviewed file finds its version. */
export type VersionName = Pick<Version, 'articleId' | 'language' | 'revision'>;

export function writeOriginal({ articleId, language, revision }: VersionName): string {
  return `versions/${articleId}/${language}/${revision}.json`;
}

/** `undefined` if it is no version's. */
export function readOriginal(original: string): VersionName | undefined {
  const [, articleId, language, revision] =
    /^versions\/([^/]+)\/([^/]+)\/([^/]+)\.json$/.exec(original) ?? [];
  if (articleId === undefined || language === undefined || revision === undefined) return undefined;
  return { articleId, language, revision };
}

import { createHash } from 'node:crypto';
import type { ArticleContent, ArticleState, FileState, SourceArticle } from '../article/article.ts';
import { type Language, parseLanguage } from '../article/language.ts';
import type { InboxFile, ParsedFile } from './parse-file.ts';
import { unlikeLanguage } from './read-language.ts';
import { revisionTime } from './revision.ts';

export interface InboxContents {
  articleId: string;
  revision: string;
  /** In the order they came in. */
  taken: readonly ParsedFile[];
  rejected: readonly InboxFile[];
  /** What counted before. */
  before: ArticleState | undefined;
}

/**
 * One revision of an article out of its files. `undefined` where there is no source to go by: the article
 * then stays as it was until that file is put right.
 */
export function assembleArticle(
  contents: InboxContents,
): { state: ArticleState; source: SourceArticle } | undefined {
  const original = chooseSource(contents);
  if (original === undefined) return undefined;
  const { articleId: id, revision, taken, rejected, before } = contents;
  const { fields, content, language: sourceLanguage, file } = original;
  const receivedAt = revisionTime(revision).toISOString();
  const publishedAt = fields.publishAt ?? fields.date ?? before?.publishedAt ?? file.receivedAt.toISOString();
  const details = {
    ...(fields.author !== undefined && { author: fields.author }),
    ...{ tags: fields.tags, publishedAt, receivedAt, withdrawn: fields.withdrawn },
  };
  const files = fileStates(taken, original, before);
  const translations = taken
    .filter((parsed) => parsed !== original)
    .map((parsed) => {
      const outdated = files[parsed.language]?.translates !== files[sourceLanguage]?.contentHash;
      return [parsed.language, { ...parsed.content, outdated, ...readsAs(parsed) }];
    });
  return {
    state: { id, revision, sourceLanguage, ...details, files },
    source: {
      ...{ id, revision, sourceLanguage, ...readsAs(original), ...details, ...content },
      translations: Object.fromEntries(translations),
      rejectedLanguages: rejected.flatMap(({ name }) => parseLanguage(name) ?? []),
    },
  };
}

function readsAs({ content, language }: ParsedFile): { looksLike?: Language } {
  const looksLike = unlikeLanguage(content, language);
  return looksLike === undefined ? {} : { looksLike };
}

/** The file that says `source: true`, else the one it was before, else the first that came in. */
function chooseSource({ taken, rejected, before }: InboxContents): ParsedFile | undefined {
  const stated = taken.find(({ fields }) => fields.source);
  if (stated !== undefined) return stated;
  const all = [
    ...taken.map((parsed) => ({ parsed, language: parsed.language, file: parsed.file })),
    ...rejected.map((file) => ({ parsed: undefined, language: parseLanguage(file.name), file })),
  ].sort((a, b) => a.file.receivedAt.getTime() - b.file.receivedAt.getTime());
  const previous = before && all.find(({ language }) => language === before.sourceLanguage);
  return (previous ?? all[0])?.parsed;
}

/** A translation goes with the source it came in beside; only a change of its own moves it to a newer one. */
function fileStates(taken: readonly ParsedFile[], original: ParsedFile, before: ArticleState | undefined) {
  const sourceHash = hashOf(original.content);
  const states: Record<Language, FileState> = {};
  for (const parsed of taken) {
    const contentHash = hashOf(parsed.content);
    const earlier = before?.files[parsed.language];
    const kept = earlier?.contentHash === contentHash ? earlier.translates : undefined;
    states[parsed.language] =
      parsed === original ? { contentHash } : { contentHash, translates: kept ?? sourceHash };
  }
  return states;
}

function hashOf(content: ArticleContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

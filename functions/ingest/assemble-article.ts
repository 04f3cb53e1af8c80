import type { ArticleState, FileState, SourceArticle } from '../shared/article/article.ts';
import { type Language, parseLanguage } from '../shared/article/language.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { chooseSource } from './choose-source.ts';
import { contentHash } from './content-hash.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import { firstSeen } from './first-seen.ts';
import type { InboxContents } from './inbox-contents.ts';
import { unlikeLanguage } from './read-language.ts';
import { revisionTime } from './revision.ts';
import { isWithdrawn } from './withdrawal.ts';

/**
 * One revision of an article out of its files. `undefined` where there is no source to go by: the article
 * then stays as it was until that file is put right.
 */
export function assembleArticle(
  contents: InboxContents,
): { state: ArticleState; source: SourceArticle } | undefined {
  const { parsed: original, chosenBy: sourceChosenBy } = chooseSource(contents) ?? {};
  if (original === undefined) return undefined;
  const { articleId: id, revision, taken, rejected, before } = contents;
  const { content, language: sourceLanguage } = original;
  const firstSeenAt = firstSeen(original, contents);
  const details = detailsOf(original, contents, firstSeenAt);
  // While it is withdrawn, what it was before is kept, to know it again.
  const files = details.withdrawn && before ? before.files : fileStates(taken, original, before);
  const others = taken
    .filter((parsed) => parsed !== original)
    .sort((a, b) => compareKeys(a.language, b.language));
  const drafts = others.filter(({ fields }) => fields.draft).map(({ language }) => language);
  const translations = others
    .filter(({ fields }) => !fields.draft)
    .map((parsed) => {
      const outdated = files[parsed.language]?.translates !== files[sourceLanguage]?.contentHash;
      return [parsed.language, { ...parsed.content, outdated, ...readsAs(parsed) }];
    });
  return {
    state: {
      id,
      revision,
      sourceLanguage,
      sourceChosenBy,
      ...details,
      firstSeenAt,
      files,
      ...(drafts.length > 0 && { draftLanguages: drafts }),
    },
    source: {
      id,
      revision,
      sourceLanguage,
      ...readsAs(original),
      ...details,
      ...content,
      translations: Object.fromEntries(translations),
      // A person is at work on a draft too, so no machine is.
      rejectedLanguages: [...rejected.flatMap(({ name }) => parseLanguage(name) ?? []), ...drafts],
    },
  };
}

function readsAs({ content, language }: ParsedFile): { looksLike?: Language } {
  const looksLike = unlikeLanguage(content, language);
  return looksLike === undefined ? {} : { looksLike };
}

function detailsOf(original: ParsedFile, { revision, before }: InboxContents, firstSeenAt: string) {
  const { fields } = original;
  const { author, originalUrl, credit, tags, draft, unpublishAt, modifiedAt } = fields;
  const receivedAt = revisionTime(revision).toISOString();
  return {
    author,
    originalUrl,
    credit,
    tags,
    publishedAt: fields.publishAt ?? fields.date ?? firstSeenAt,
    receivedAt,
    withdrawn: isWithdrawn(original, before),
    draft,
    unpublishAt,
    modifiedAt,
  };
}

/** A translation goes with the source it came in beside; only a change of its own moves it to a newer one. */
function fileStates(taken: readonly ParsedFile[], original: ParsedFile, before: ArticleState | undefined) {
  const sourceHash = contentHash(original.content);
  const states: Record<Language, FileState> = {};
  for (const parsed of taken) {
    const hash = contentHash(parsed.content);
    const earlier = before?.files[parsed.language];
    const kept = earlier?.contentHash === hash ? earlier.translates : undefined;
    const { file } = parsed.file;
    states[parsed.language] = {
      file,
      contentHash: hash,
      ...(parsed !== original && { translates: kept ?? sourceHash }),
    };
  }
  return states;
}

import type { ArticleState, FileState, SourceArticle } from '../shared/article/article.ts';
import { UNDATED } from '../shared/article/dates.ts';
import { contributors, ownDetails } from '../shared/article/details/own-details.ts';
import { type Language, parseLanguage } from '../shared/article/language.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { chooseSource } from './choose-source.ts';
import { contentHash } from './content-hash.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import { firstSeen } from './first-seen.ts';
import type { InboxContents } from './inbox-contents.ts';
import { ownImage } from './own-image.ts';
import { unlikeLanguage } from './read-language.ts';
import { revisionTime } from './revision.ts';
import { isWithdrawn, withdrawnLanguages } from './withdrawal.ts';
import { wordsHash } from './words-hash.ts';

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
      const outdated = files[parsed.language]?.translates !== sourceHashIn(files, sourceLanguage);
      const own = { ...ownDetails(parsed.fields), image: ownImage(parsed, original) };
      return [parsed.language, { ...parsed.content, ...own, outdated, ...readsAs(parsed) }];
    });
  const takenBack = withdrawnLanguages(original, contents);
  return {
    state: {
      id,
      revision,
      sourceLanguage,
      sourceChosenBy,
      ...details,
      firstSeenAt,
      languages: contents.site.languages,
      files,
      ...(drafts.length > 0 && { draftLanguages: drafts }),
      ...(takenBack.length > 0 && { withdrawnLanguages: takenBack }),
    },
    source: {
      id,
      revision,
      sourceLanguage,
      ...readsAs(original),
      ...details,
      ...content,
      ...contributors(original.fields),
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
  const { author, authorType, originalUrl, credit, tags, draft, unpublishAt, modifiedAt } = fields;
  const receivedAt = revisionTime(revision).toISOString();
  return {
    author,
    authorType,
    originalUrl,
    credit,
    tags,
    publishedAt: fields.publishAt ?? fields.date ?? (fields.undated ? UNDATED : firstSeenAt),
    receivedAt,
    withdrawn: isWithdrawn(original, before),
    draft,
    unpublishAt,
    modifiedAt,
  };
}

/** What a translation of this source `translates`. */
function sourceHashIn(files: ArticleState['files'], sourceLanguage: Language): string | undefined {
  const source = files[sourceLanguage];
  return source?.wordsHash ?? source?.contentHash;
}

/**
 * A translation goes with the source it came in beside; only a change of its own words moves it to a newer one. Another
 * address, date or picture is no change of words, in the one as in the other.
 */
function fileStates(taken: readonly ParsedFile[], original: ParsedFile, before: ArticleState | undefined) {
  const sourceHash = wordsHash(original.content);
  const states: Record<Language, FileState> = {};
  for (const parsed of taken) {
    const [content, words] = [contentHash(parsed.content), wordsHash(parsed.content)];
    const earlier = before?.files[parsed.language];
    const isUnchanged =
      earlier?.wordsHash === undefined ? earlier?.contentHash === content : earlier.wordsHash === words;
    const kept = isUnchanged ? translatedSource(earlier, original, before) : undefined;
    const { file } = parsed.file;
    states[parsed.language] = {
      file,
      contentHash: content,
      wordsHash: words,
      ...(parsed !== original && { translates: kept ?? sourceHash }),
    };
  }
  return states;
}

/** Of states that knew the source by its whole content: the same source, by its words. */
function translatedSource(
  earlier: FileState | undefined,
  original: ParsedFile,
  before: ArticleState | undefined,
): string | undefined {
  const source = before?.files[original.language];
  const isOfOldState = source?.wordsHash === undefined && source?.contentHash === earlier?.translates;
  const isSameSource = isOfOldState && source?.contentHash === contentHash(original.content);
  return isSameSource ? wordsHash(original.content) : earlier?.translates;
}

import type { ArticleContent, ArticleState, FileState, SourceArticle } from '../shared/article/article.ts';
import { type Language, parseLanguage } from '../shared/article/language.ts';
import type { RemovedFiles } from '../shared/article/site-config.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { chooseSource, previousSource } from './choose-source.ts';
import { contentHash } from './content-hash.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import type { InboxContents } from './inbox-contents.ts';
import { revisionTime } from './revision.ts';
import { wordsHash } from './words-hash.ts';

/**
 * Whether an article is withdrawn by what its source says, and stays so where it says nothing: an id is never
 * used for another article. The text that was withdrawn may come back under it.
 */
export function isWithdrawn(original: ParsedFile, before: ArticleState | undefined): boolean {
  if (original.fields.withdrawn !== undefined) return original.fields.withdrawn;
  return before?.withdrawn === true && !isTheSameSource(original, before);
}

function isTheSameSource({ language, content }: ParsedFile, before: ArticleState): boolean {
  return language === before.sourceLanguage && isSameText(before.files[language], content);
}

/** Another picture, link or markup makes no other text of it. */
function isSameText(known: FileState | undefined, content: ArticleContent): boolean {
  return known?.contentHash === contentHash(content) || known?.wordsHash === wordsHash(content);
}

/**
 * Translations whose own file says `withdrawn: true`. One that cannot be read any more is as it was; without the line, or
 * without the file, the language is back.
 */
export function withdrawnLanguages(
  original: ParsedFile,
  { taken, rejected, before }: Pick<InboxContents, 'taken' | 'rejected' | 'before'>,
): Language[] {
  const unread = rejected.flatMap(({ name }) => parseLanguage(name) ?? []);
  const still = (before?.withdrawnLanguages ?? []).filter((language) => unread.includes(language));
  const said = taken.filter((parsed) => parsed !== original && parsed.fields.withdrawn === true);
  return [...new Set([...said.map(({ language }) => language), ...still])].sort(compareKeys);
}

/** The source of a withdrawn article's folder, where it is another text and does not say `withdrawn: false`. */
export function usurperOf(contents: InboxContents): ParsedFile | undefined {
  const { before } = contents;
  const original = chooseSource(contents)?.parsed;
  if (!before?.withdrawn || original === undefined || original.fields.withdrawn !== undefined)
    return undefined;
  const isKnown = Object.values(before.files).some((file) => isSameText(file, original.content));
  return isKnown ? undefined : original;
}

export const USURPED =
  'the article was withdrawn, and its id is not used for another one; to bring it back, write "withdrawn: false"';

/** The source's file is gone, no other file takes its place, and that takes the article away. */
export function isRemoved(contents: InboxContents, removedFiles: RemovedFiles): boolean {
  const { before } = contents;
  if (before === undefined || previousSource(contents) !== undefined) return false;
  const { source, withdrawn } = chooseSource(contents)?.parsed?.fields ?? {};
  if (source === true || withdrawn !== undefined) return false;
  return before.withdrawn || removedFiles === 'withdraw';
}

/** The revision that takes an article away whose file is gone; its text is the one it had. */
export function withdrawRemoved(
  before: ArticleState,
  revision: string,
  text: SourceArticle | undefined,
): { state: ArticleState; source: SourceArticle } {
  const { inboxDigest: _digest, ...known } = before;
  const state = {
    ...known,
    revision,
    receivedAt: revisionTime(revision).toISOString(),
    withdrawn: true,
  };
  const { files: _, ...details } = state;
  // A process that ended between a state and its source, and whose file is gone since, leaves no text.
  const content = text ?? { title: before.id, bodyHtml: '' };
  return { state, source: { ...content, ...details, translations: {}, rejectedLanguages: [] } };
}

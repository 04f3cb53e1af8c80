import type { ArticleState } from '../shared/article/article.ts';
import { parseLanguage } from '../shared/article/language.ts';
import { Rejection } from '../shared/intake/rejection.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { ARTICLE_EXTENSIONS, isArticleName, isPageName } from './files/article-extensions.ts';
import type { InboxFile, ParsedFile } from './files/inbox-file.ts';
import { parseFile } from './files/parse-file.ts';
import { type FileReaders, TEXT_READERS } from './files/text-readers.ts';
import { type RejectedFile, rejectFile } from './record-rejections.ts';

export interface SortOptions {
  before: ArticleState | undefined;
  /** Dates without an offset are in it. */
  timeZone: string;
}

/** The files that can be taken, one a language, and those that cannot, each with its reason. */
export async function sortFiles(
  files: readonly InboxFile[],
  { before, timeZone }: SortOptions,
): Promise<{ taken: ParsedFile[]; rejected: RejectedFile[] }> {
  const readers = await readersOf(files);
  const taken: ParsedFile[] = [];
  const rejected: RejectedFile[] = [];
  const isAlone = files.filter(isArticleName).length === 1;
  for (const file of inOrder(files, before)) {
    try {
      const parsed = parseFile(file, { timeZone, isAlone, readers });
      const twin = taken.find(({ language }) => language === parsed.language);
      if (twin) throw new Rejection(`${twin.file.file} is in the language "${parsed.language}" already`);
      taken.push(parsed);
    } catch (cause) {
      if (!(cause instanceof Rejection)) throw cause;
      rejected.push(rejectFile(file, cause.message));
    }
  }
  return { taken, rejected };
}

/** Those of pages are loaded with the first page. */
async function readersOf(files: readonly InboxFile[]): Promise<FileReaders> {
  return files.some(isPageName) ? (await import('./files/all-readers.ts')).ALL_READERS : TEXT_READERS;
}

/**
 * Of two files in one language the first counts: the one that counted before, else by its format. Older states do not
 * name their files; there it is the one that came first, as it was.
 */
function inOrder(files: readonly InboxFile[], before: ArticleState | undefined): InboxFile[] {
  const states = Object.values(before?.files ?? {});
  const isNamed = states.every(({ file }) => file !== undefined);
  const known = new Set(states.map(({ file }) => file));
  const place = ({ file, extension }: InboxFile) =>
    known.has(file) ? -1 : ARTICLE_EXTENSIONS.indexOf(extension);
  return [...files].sort((a, b) => {
    // A file with no name but its language is it, before index.fr.md and before what only its text tells.
    const byName = Number(hasPlainName(b)) - Number(hasPlainName(a));
    const byTime = isNamed ? 0 : a.receivedAt.getTime() - b.receivedAt.getTime();
    return byName || byTime || place(a) - place(b) || compareKeys(a.file, b.file);
  });
}

function hasPlainName({ name }: InboxFile): boolean {
  return parseLanguage(name) !== undefined;
}

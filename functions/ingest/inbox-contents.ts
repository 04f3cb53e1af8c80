import type { ArticleState } from '../shared/article/article.ts';
import { parseLanguage } from '../shared/article/language.ts';
import type { InboxFile, ParsedFile } from './files/parse-file.ts';

/** An article's inbox folder, read. */
export interface InboxContents {
  articleId: string;
  revision: string;
  /** In the order they came in. */
  taken: readonly ParsedFile[];
  rejected: readonly InboxFile[];
  /** What counted before. */
  before: ArticleState | undefined;
}

/** The file that says `source: true`, else the one it was before, else the first that came in. */
export function chooseSource(contents: InboxContents): ParsedFile | undefined {
  const stated = contents.taken.find(({ fields }) => fields.source);
  if (stated !== undefined) return stated;
  const all = filesOf(contents).sort((a, b) => a.file.receivedAt.getTime() - b.file.receivedAt.getTime());
  return (previousSource(contents) ?? all[0])?.parsed;
}

/** The file that was the source before, in whatever format, taken or not; `undefined` where it is gone. */
export function previousSource(contents: InboxContents) {
  return filesOf(contents).find(({ language }) => language === contents.before?.sourceLanguage);
}

function filesOf({ taken, rejected }: InboxContents) {
  return [
    ...taken.map((parsed) => ({ parsed, language: parsed.language, file: parsed.file })),
    ...rejected.map((file) => ({ parsed: undefined, language: parseLanguage(file.name), file })),
  ];
}

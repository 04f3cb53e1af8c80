import { toString as textOf } from 'hast-util-to-string';
import { articleContent } from '../../shared/article/article-content.ts';
import { parseFragment } from '../../shared/article/parse-fragment.ts';
import { bodyUnder } from '../../shared/intake/body.ts';
import { readDate } from '../../shared/intake/dates/read-date.ts';
import type { ArticleFields } from '../../shared/intake/fields/article-fields.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { withinTime } from '../../shared/intake/within-time.ts';
import { fileLanguage } from './file-language.ts';
import type { InboxFile, ParsedFile } from './inbox-file.ts';
import type { FileReaders } from './text-readers.ts';

export interface ParseOptions {
  /** Dates without an offset are in it. */
  timeZone: string;
  /** No other file of the folder could be an article. */
  isAlone: boolean;
  readers: FileReaders;
}

/** @throws {Rejection} with the reason for its author. */
export function parseFile(file: InboxFile, { timeZone, isAlone, readers }: ParseOptions): ParsedFile {
  const read = readers.get(file.extension);
  if (read === undefined) {
    const ending = file.extension === '' ? 'has no extension' : `ends in .${file.extension}`;
    throw new Rejection(
      `the file name ${ending}; articles are Markdown, HTML or JSON files, such as en.md, en.html, en.json`,
    );
  }
  const { fields: written, body, notes, pageLanguage } = withinTime(() => read(file, timeZone));
  const fields = withDayOfName(written, file, timeZone);
  checkId(file, fields);
  const { name, articleId } = file;
  const title = fields.title ?? body.heading?.text;
  const language = fileLanguage({
    name,
    written: fields.language,
    ofPage: pageLanguage,
    readText: () => `${title ?? ''}\n${textOf(parseFragment(body.html))}`,
    mayDetect: isAlone || name === 'index' || name === articleId,
  });
  if (title === undefined) {
    throw new Rejection('the article has no title, neither "title" nor a first heading');
  }
  const content = articleContent({ ...fields, title, bodyHtml: bodyUnder(title, body) });
  return { file, language, fields, content, notes };
}

/** Jekyll and others write the day into the name of a post: `2026-03-02-ferry.md`. */
function withDayOfName(
  fields: ArticleFields,
  { articleId, name }: InboxFile,
  timeZone: string,
): ArticleFields {
  const [, day] = /^(\d{4}-\d{2}-\d{2})[-_]/.exec(articleId) ?? [];
  if (day === undefined || fields.date !== undefined || !/^index(?:\.|$)/.test(name)) return fields;
  const reading = readDate(day, timeZone);
  return 'time' in reading ? { ...fields, date: reading.time } : fields;
}

/** The folder is the id; a file that names another one is in the wrong place. */
function checkId(file: InboxFile, { id }: ArticleFields): void {
  if (id === undefined || id.normalize('NFC') === file.articleId) return;
  throw new Rejection(`the file says id ${JSON.stringify(id)}, but the folder is "${file.articleId}"`);
}

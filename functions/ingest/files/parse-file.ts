import { toString as textOf } from 'hast-util-to-string';
import { articleContent } from '../../shared/article/article-content.ts';
import { parseFragment } from '../../shared/article/parse-fragment.ts';
import { bodyUnder } from '../../shared/intake/body.ts';
import { checkLength } from '../../shared/intake/check-length.ts';
import { readDate } from '../../shared/intake/dates/read-date.ts';
import type { ArticleFields } from '../../shared/intake/fields/article-fields.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { withinTime } from '../../shared/intake/within-time.ts';
import { decodePage } from './decode-page.ts';
import { decodeText } from './decode-text.ts';
import { readDialects } from './dialects/read-dialects.ts';
import { fileLanguage } from './file-language.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import type { InboxFile, ParsedFile, ParsedText } from './inbox-file.ts';
import { parseHtmlFile } from './parse-html-file.ts';
import { parseJson } from './parse-json.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { settleAddresses } from './settle-addresses.ts';

/** Dates without an offset are in `timeZone`. Throws {@link Rejection}. */
type Reader = (file: InboxFile, timeZone: string) => ParsedText;

/** By extension. */
const READERS = new Map<string, Reader>([
  ['md', readMarkdown],
  ['markdown', readMarkdown],
  ['mdx', readMarkdown],
  ['html', readPage],
  ['htm', readPage],
  ['json', (file, timeZone) => settled(parseJson(decodeText(file), timeZone))],
]);

/** Whether a file could be an article, as far as its name tells. */
export function isArticleName({ extension }: Pick<InboxFile, 'extension'>): boolean {
  return READERS.has(extension);
}

/** Of two files in one language the first of these counts, if neither was there before. */
export const ARTICLE_EXTENSIONS: readonly string[] = [...READERS.keys()];

function readMarkdown(file: InboxFile, timeZone: string): ParsedText {
  const { fields, notes, body, bodyLine } = readFrontMatter(decodeText(file), timeZone);
  const isMdx = file.extension === 'mdx';
  const plain = readDialects(body, { firstLine: bodyLine, isMdx });
  return settled({ fields, notes: [...notes, ...plain.notes], body: parseMarkdown(plain.markdown) });
}

/** @throws {Rejection} if nothing but pictures that no page can show was in it, or more than a page can hold. */
function settled({ body, notes, ...text }: ParsedText): ParsedText {
  const { html, notes: told } = settleAddresses(body.html);
  if (html === '') throw new Rejection(`the body is empty but for what no page can show: ${told.join('; ')}`);
  checkLength(html);
  return { ...text, body: { ...body, html }, notes: [...notes, ...told] };
}

function readPage(file: InboxFile, timeZone: string): ParsedText {
  return settled(parseHtmlFile(decodePage(file), timeZone));
}

export interface ParseOptions {
  /** Dates without an offset are in it. */
  timeZone: string;
  /** No other file of the folder could be an article. */
  isAlone: boolean;
}

/** @throws {Rejection} with the reason for its author. */
export function parseFile(file: InboxFile, { timeZone, isAlone }: ParseOptions): ParsedFile {
  const read = READERS.get(file.extension);
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
    text: `${title ?? ''}\n${textOf(parseFragment(body.html))}`,
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

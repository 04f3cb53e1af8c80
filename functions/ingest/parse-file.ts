import type { ArticleContent } from '../article/article.ts';
import { type Language, parseLanguage } from '../article/language.ts';
import { decodeText } from './decode-text.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { Rejection } from './rejection.ts';

/** A file of an inbox folder, as it came. */
export interface InboxFile {
  articleId: string;
  /** `en.md`: what stands behind the folder. */
  file: string;
  /** `en` of `en.md`. */
  name: string;
  /** `md` of `en.md`. */
  extension: string;
  /** Bytes. */
  size: number;
  /** Empty where the file is too large to be read. */
  body: Uint8Array;
  receivedAt: Date;
}

/** One file of an article, parsed: the source or a person's translation of it. */
export interface ParsedFile {
  file: InboxFile;
  language: Language;
  fields: FrontMatter;
  content: ArticleContent;
}

/** @throws {Rejection} with the reason for its author. */
export function parseFile(file: InboxFile, timeZone: string): ParsedFile {
  if (file.extension !== 'md') {
    const ending = file.extension === '' ? 'has no extension' : `ends in .${file.extension}`;
    throw new Rejection(`the file name ${ending}; articles are Markdown files, such as en.md`);
  }
  const { fields, body } = readFrontMatter(decodeText(file), timeZone);
  checkId(file, fields);
  const language = languageOf(file, fields);
  const { html, heading } = parseMarkdown(body);
  const title = fields.title ?? heading;
  if (title === undefined)
    throw new Rejection('the article has no title, neither "title:" nor a first heading');
  return { file, language, fields, content: contentOf(title, html, fields) };
}

function contentOf(title: string, bodyHtml: string, { summary, image }: FrontMatter): ArticleContent {
  return {
    title,
    ...(summary !== undefined && { summary }),
    bodyHtml,
    ...(image !== undefined && { image }),
  };
}

/** The folder is the id; a file that names another one is in the wrong place. */
function checkId(file: InboxFile, { id }: FrontMatter): void {
  if (id === undefined || id.normalize('NFC') === file.articleId) return;
  throw new Rejection(
    `the front matter says id ${JSON.stringify(id)}, but the folder is "${file.articleId}"`,
  );
}

/** The file name says it, or the front matter where the name is no language; where both do, they agree. */
function languageOf({ name }: InboxFile, { language: written }: FrontMatter): Language {
  const named = isLanguageName(name) ? parseLanguage(name) : undefined;
  const stated = written === undefined ? undefined : parseLanguage(written);
  if (written !== undefined && stated === undefined) {
    throw new Rejection(`the language ${JSON.stringify(written)} is not one that can be translated from`);
  }
  if (named !== undefined && stated !== undefined && named !== stated) {
    throw new Rejection(`the file name says the language is "${named}", the front matter says "${stated}"`);
  }
  const language = named ?? stated;
  if (language !== undefined) return language;
  throw new Rejection(
    isLanguageName(name)
      ? `the language ${JSON.stringify(name)} is not one that can be translated from`
      : `the article has no language: neither the file name "${name}" nor the front matter says one`,
  );
}

/** `en`, `pt-BR`, `zh_TW`; `article` could pass as a tag for BCP 47, but nobody means it as one. */
function isLanguageName(name: string): boolean {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name);
}

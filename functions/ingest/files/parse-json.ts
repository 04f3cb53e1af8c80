import * as z from 'zod/mini';
import { SCHEMA_MESSAGES } from '../../shared/article/schema-messages.ts';
import {
  articleFields,
  described,
  describeProblems,
  plainFields,
} from '../../shared/intake/article-fields.ts';
import { parseBody } from '../../shared/intake/body.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import type { ParsedText } from './inbox-file.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The fields of the front matter and the text, in one of two formats. docs/article.schema.json is made of it. */
export const articleJsonSchema = (timeZone: string) =>
  z.extend(articleFields(timeZone), {
    bodyHtml: described(text, 'The text as HTML. Either this or bodyMarkdown.'),
    bodyMarkdown: described(text, 'The text as Markdown.'),
  });

const text = z.optional(z.string('must be text'));

/** @throws {Rejection} where it is no JSON or a field cannot be read, naming the field. */
export function parseJson(text: string, timeZone: string): ParsedText {
  const result = articleJsonSchema(timeZone).safeParse(readObject(text), SCHEMA_MESSAGES);
  if (!result.success) {
    throw new Rejection(`the JSON cannot be read: ${describeProblems(result.error.issues)}`);
  }
  const { bodyHtml, bodyMarkdown, ...fields } = result.data;
  return { fields: plainFields(fields), body: bodyOf(bodyHtml, bodyMarkdown) };
}

function readObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Rejection(`the file is not valid JSON: ${problem}`, { cause });
  }
}

function bodyOf(html: string | undefined, markdown: string | undefined) {
  if (html !== undefined && markdown !== undefined) {
    throw new Rejection('the JSON cannot be read: bodyHtml, bodyMarkdown: only one of them may be given');
  }
  if (html !== undefined) return inField('bodyHtml', () => parseBody(html));
  if (markdown !== undefined) return inField('bodyMarkdown', () => parseMarkdown(markdown));
  throw new Rejection('the JSON cannot be read: bodyHtml: is missing, and bodyMarkdown too');
}

/** A reason that names the field it is about. */
function inField<T>(field: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof Rejection) throw new Rejection(`${field}: ${cause.message}`, { cause });
    throw cause;
  }
}

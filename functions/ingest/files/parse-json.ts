import * as z from 'zod/mini';
import { parseBody } from '../../shared/intake/body.ts';
import { cleanLine } from '../../shared/intake/clean-line.ts';
import { articleFields, described } from '../../shared/intake/fields/field-schema.ts';
import { parseFields } from '../../shared/intake/fields/parse-fields.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { readDialects } from './dialects/read-dialects.ts';
import type { ParsedText } from './inbox-file.ts';
import { jsonProblem } from './json-problem.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readSystem, type WrittenText } from './read-system.ts';

/** The fields of the front matter and the text, in one of two formats. docs/article.schema.json is made of it. */
export const articleJsonSchema = (timeZone: string) =>
  z.extend(articleFields(timeZone), {
    bodyHtml: described(text, 'The text as HTML. Either this or bodyMarkdown.'),
    bodyMarkdown: described(text, 'The text as Markdown.'),
    notRead: described(
      z.optional(z.array(z.string()).check(z.maxLength(NOTES))),
      'What whoever made the file did not read of the original, in sentences for the newsroom.',
    ),
  });

const text = z.optional(z.string('must be text'));

const PLACE = 'the JSON';
const NOTES = 20;
const NOTE_CHARACTERS = 500;

/** @throws {Rejection} if it is no JSON or a field cannot be read, naming the field. */
export function parseJson(text: string, timeZone: string): ParsedText {
  const { notRead, ...object } = readObject(text);
  const { html, markdown, found, notes } = readSystem(object);
  const read = parseFields(found, { timeZone, place: PLACE });
  return {
    fields: read.fields,
    notes: [...read.notes, ...notes, ...toldNotes(notRead)],
    body: bodyOf(html, markdown),
  };
}

/** Of a program that made the file, such as the poll stage. */
function toldNotes(notRead: unknown): string[] {
  if (!Array.isArray(notRead)) return [];
  const lines = notRead.filter((note) => typeof note === 'string').map(cleanLine);
  return lines.slice(0, NOTES).map((line) => line.slice(0, NOTE_CHARACTERS));
}

function readObject(text: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw new Rejection(`the file is not valid JSON: ${jsonProblem(text, 1, cause)}`, { cause });
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found))
    return found as Record<string, unknown>;
  throw new Rejection(`${PLACE} cannot be read: it is not one object with the fields of an article`);
}

function bodyOf(html: WrittenText | undefined, markdown: WrittenText | undefined) {
  if (html !== undefined && markdown !== undefined) {
    throw new Rejection(
      `${PLACE} cannot be read: ${html.key}, ${markdown.key}: only one of them may be given`,
    );
  }
  if (html !== undefined) return inField(html.key, () => parseBody(html.text));
  if (markdown !== undefined)
    return inField(markdown.key, () =>
      parseMarkdown(readDialects(markdown.text, { firstLine: 1, isMdx: false }).markdown),
    );
  throw new Rejection(`${PLACE} cannot be read: bodyHtml: is missing, and bodyMarkdown too`);
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

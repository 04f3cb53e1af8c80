import { type Document, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { DECISIVE, FIELD_BY_NAME, foldName } from '../../../shared/intake/fields/field-names.ts';
import { Rejection } from '../../../shared/intake/rejection.ts';
import { checkYamlWork } from './check-yaml-work.ts';

/** Lines that are put in quotes for their author. */
const REPAIRS = 10;
/** A "billion laughs" of aliases is stopped there. */
const ALIASES = 20;
const NOTES = 10;

/**
 * A mapping in YAML 1.2; numbers and words as they were written (`credit: 1.10`). A title with a colon, a quotation mark or
 * an `@` that YAML would not have there is put in quotes: it can mean one thing only.
 * @param firstLine Of the text in its file.
 * @throws {Rejection} with the line and what to write there.
 */
export function readYaml(text: string, firstLine: number): { found: unknown; notes: string[] } {
  checkYamlWork(text);
  const lines = text.split('\n');
  let document = parse(text);
  for (let repairs = 0; repairs < REPAIRS && document.errors.length > 0; repairs += 1) {
    const line = lineOf(document, lines);
    const quoted = line === undefined ? undefined : quoteValue(lines[line - 1] ?? '');
    if (line === undefined || quoted === undefined) break;
    lines[line - 1] = quoted;
    document = parse(lines.join('\n'));
  }
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lineOf(document, lines);
    const place = line === undefined ? '' : `line ${firstLine + line - 1}: `;
    throw new Rejection(
      `the front matter is not valid YAML: ${place}${remedyOf(error.code, lines[(line ?? 1) - 1])}`,
    );
  }
  keepWritten(document);
  return { found: toValue(document), notes: commentNotes(lines, firstLine) };
}

function parse(text: string): Document.Parsed {
  // The parser's own messages quote the line once more for each error.
  return parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
}

/** Of the first error, counted from 1. */
function lineOf({ errors: [error] }: Document.Parsed, lines: readonly string[]): number | undefined {
  if (error === undefined) return undefined;
  return lines.join('\n').slice(0, error.pos[0]).split('\n').length;
}

function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Rejection(`the front matter is not valid YAML: ${problem}`, { cause });
  }
}

/** `1.10` is a version, `007` a name, and `on` a word. A title is left as YAML has it, for the schema to refuse. */
function keepWritten(document: Document.Parsed): void {
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !meansTitle(String(key.value))) return undefined;
      // A date in YAML 1.1, by which other programs read the file.
      if (value.type === 'PLAIN' && DAY.test(value.source ?? '')) value.value = new Date(value.source ?? '');
      return typeof value.value === 'string' ? undefined : visit.SKIP;
    },
    Scalar(_key, node: Scalar) {
      if (node.value !== null && typeof node.value !== 'string')
        node.value = node.source ?? String(node.value);
    },
  });
}

const DAY = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt \t][\d:.+ zZ-]*)?$/;

const meansTitle = (key: string) => FIELD_BY_NAME.get(foldName(key))?.field === 'title';

const KEY_AND_VALUE = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:[ \t]+(.*\S)[ \t]*$/u;

/** A line `title: The port: open` with its value in quotes; `undefined` if the line is another one. */
function quoteValue(line: string): string | undefined {
  const [, key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
  const field = FIELD_BY_NAME.get(foldName(key))?.field;
  // Half of a quotation, of a list or of a longer text goes on in the next line.
  const isText = field !== undefined && !DECISIVE.has(field) && !/^[|>[{]/.test(value);
  // A quote without its other half may begin a longer text.
  const isWhole = !/^(["'])(?!.*\1)/.test(value) && parse(`x: ${value}`).errors.length > 0;
  return isText && isWhole ? `${key}: ${JSON.stringify(value)}` : undefined;
}

function remedyOf(code: string, line = ''): string {
  const [, key = 'title'] = KEY_AND_VALUE.exec(line) ?? [];
  if (code === 'DUPLICATE_KEY') return `the key "${key}" stands there twice; keep one of them`;
  if (code === 'TAB_AS_INDENT') return 'tabs may not stand at the beginning of a line; use spaces';
  if (
    /^(?:BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN|BAD_SCALAR_START|MULTILINE_IMPLICIT_KEY|MISSING_CHAR)$/.test(
      code,
    )
  ) {
    return `a value with signs such as ": ", "@" or quotation marks stands in quotes, as ${key}: "…"; a quote is closed where it began`;
  }
  return `YAML does not allow this (${code.toLowerCase().replaceAll('_', ' ')})`;
}

/** `title: Ferry #3` ends at the `#` in YAML, and nobody would see that it does. */
function commentNotes(lines: readonly string[], firstLine: number): string[] {
  const notes = lines.flatMap((line, index) => {
    const [, key = '', value = ''] = KEY_AND_VALUE.exec(line) ?? [];
    const isKnown = FIELD_BY_NAME.has(foldName(key)) && !/^["'|>[{]/.test(value);
    const comment = isKnown ? /(?:^|\s)(#.*)$/.exec(value)?.[1] : undefined;
    if (comment === undefined) return [];
    return [
      `line ${firstLine + index}: ${JSON.stringify(comment.slice(0, 60))} is a comment in YAML and not read; put the value of "${key}" in quotes if it is meant`,
    ];
  });
  return notes.slice(0, NOTES);
}

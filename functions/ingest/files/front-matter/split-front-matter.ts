import { Rejection } from '../../../shared/intake/rejection.ts';
import { findJsonEnd } from './find-json-end.ts';

/** A file taken apart, before anything in it is parsed. */
export interface SplitFile {
  /** How the front matter is written; `none`: the file is its text. */
  format: 'yaml' | 'toml' | 'json' | 'none';
  /** Between its fences. */
  matter: string;
  /** Of the first line of `matter` and of `body`, counted from 1. */
  matterLine: number;
  body: string;
  bodyLine: number;
}

/** A page of fields; a megabyte of some of YAML's signs keeps its parser busy for a quarter of a minute. */
export const FRONT_MATTER_LIMIT = 64_000;

/** `---`, `--- toml`, `+++`, also behind blank lines and with white space around: as it is pasted, not as one writes it. */
const FENCE = /^[ \t]{0,3}(---|\+\+\+)[ \t]*([a-z]*)[ \t]*$/i;
const KEY = /^[ \t]{0,3}["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*[:=](?:[ \t]|$)/u;
const FORMATS: Record<string, SplitFile['format']> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

/**
 * Finds the front matter of a file: YAML between `---` (or up to `...`), TOML between `+++`, a JSON object at the front.
 * @throws {Rejection} if it does not end, is too long, is in a language that would run, or does not stand at the front.
 */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const open = FENCE.exec(lines[first] ?? '');
  if (open === null) {
    if (/^[ \t]*\{[ \t]*(?:"|$)/.test(lines[first] ?? '')) return splitJson(lines, first);
    refuseLateMatter(lines);
    return none(lines);
  }
  const [, fence = '', language = ''] = open;
  const format = formatOf(fence, language);
  const end = lines.findIndex((line, index) => index > first && closes(line, fence));
  if (end < 0 && isMatter(lines, first + 1)) {
    throw new Rejection(`the front matter begins with "${fence}" and has no line "${fence}" that ends it`);
  }
  if (end < 0) return none(lines);
  return checked({
    format,
    matter: lines.slice(first + 1, end).join('\n'),
    matterLine: first + 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  });
}

function formatOf(fence: string, language: string): SplitFile['format'] {
  const format = language === '' ? (fence === '+++' ? 'toml' : 'yaml') : FORMATS[language.toLowerCase()];
  if (format !== undefined) return format;
  throw new Rejection(`the front matter is "${language}"; write it as YAML, TOML or JSON`);
}

function closes(line: string, fence: string): boolean {
  const bare = line.trim();
  return bare === fence || (fence === '---' && bare === '...');
}

function none(lines: readonly string[]): SplitFile {
  return { format: 'none', matter: '', matterLine: 1, body: lines.join('\n'), bodyLine: 1 };
}

function splitJson(lines: readonly string[], first: number): SplitFile {
  const text = lines.slice(first).join('\n');
  const end = findJsonEnd(text.slice(0, FRONT_MATTER_LIMIT + 1));
  if (end === undefined) {
    throw new Rejection(
      'the front matter begins with "{" and has no "}" that ends it within 64,000 characters',
    );
  }
  const matter = text.slice(0, end);
  const bodyLine = first + matter.split('\n').length;
  return checked({ format: 'json', matter, matterLine: first + 1, body: text.slice(end), bodyLine });
}

function checked(file: SplitFile): SplitFile {
  if (file.matter.length <= FRONT_MATTER_LIMIT) return file;
  const most = FRONT_MATTER_LIMIT.toLocaleString('en');
  throw new Rejection(
    `the front matter has more than ${most} characters; it holds short fields, the text stands below it`,
  );
}

function isMatter(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== '');
  return next !== undefined && KEY.test(next);
}

/** Fields below a heading would be published as the text of the article: "notes: do not publish". */
function refuseLateMatter(lines: readonly string[]): void {
  const late = lines.findIndex((line, index) => /^---[ \t]*$/.test(line) && KEY.test(lines[index + 1] ?? ''));
  if (late < 0 || !lines.slice(0, late).every((line) => /^(?:#.*|\s*|<!--.*-->)$/.test(line))) return;
  if (!lines.slice(late + 1).some((line) => closes(line, '---'))) return;
  throw new Rejection(
    `line ${late + 1}: the front matter stands below other lines; it must be the first thing in the file`,
  );
}

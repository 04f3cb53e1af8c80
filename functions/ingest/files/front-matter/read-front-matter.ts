import type { ReadFields } from '../../../shared/intake/fields/article-fields.ts';
import { parseFields } from '../../../shared/intake/fields/parse-fields.ts';
import { Rejection } from '../../../shared/intake/rejection.ts';
import { jsonProblem } from '../json-problem.ts';
import { readToml } from './read-toml.ts';
import { readYaml } from './read-yaml.ts';
import { type SplitFile, splitFrontMatter } from './split-front-matter.ts';

export interface MarkdownFile extends ReadFields {
  body: string;
  /** Of the body's first line, counted from 1. */
  bodyLine: number;
}

/**
 * Takes the fields off a file's beginning, in YAML, TOML or JSON. Dates without an offset are in `timeZone`.
 * @throws {Rejection} if they are not well formed, do not end, or cannot be read, naming line and key.
 */
export function readFrontMatter(text: string, timeZone: string): MarkdownFile {
  const split = splitFrontMatter(text);
  const { body, bodyLine } = split;
  const { found, notes } = parse(split);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Rejection(
      `line ${split.matterLine}: the front matter is not a list of "name: value" lines; a line across the text is written ***`,
    );
  }
  const read = parseFields(found, {
    timeZone,
    place: 'the front matter',
    lineOf: (key) => lineOf(key, split),
  });
  return { fields: read.fields, notes: [...read.notes, ...notes], body, bodyLine };
}

function parse(split: SplitFile): { found: unknown; notes: string[] } {
  const { format, matter, matterLine } = split;
  if (format === 'none' || matter.trim() === '') return { found: {}, notes: [] };
  if (format === 'yaml') return readYaml(matter, matterLine);
  if (format === 'toml') return { found: readToml(matter, matterLine), notes: [] };
  try {
    return { found: JSON.parse(matter), notes: [] };
  } catch (cause) {
    throw new Rejection(`the front matter is not valid JSON: ${jsonProblem(matter, matterLine, cause)}`, {
      cause,
    });
  }
}

function lineOf(key: string, { matter, matterLine }: SplitFile): number | undefined {
  const index = matter.split('\n').findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key));
  return index < 0 ? undefined : matterLine + index;
}

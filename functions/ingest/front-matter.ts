import { DateTime } from 'luxon';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import * as z from 'zod';
import type { ArticleImage } from '../article/article.ts';
import { Rejection } from './rejection.ts';

/** What an author may say above the text. Fields this project does not know are left alone. */
export interface FrontMatter {
  id?: string;
  title?: string;
  summary?: string;
  language?: string;
  author?: string;
  tags: string[];
  image?: ArticleImage;
  /** This file is the one the others translate. */
  source: boolean;
  /** ISO 8601, UTC. */
  date?: string;
  publishAt?: string;
  withdrawn: boolean;
}

const TAG_LIMIT = 50;
const FIELD_CHARACTERS = 2000;

/** One line of text: numbers and dates count as their text, white space folds, empty is absent. */
const line = z
  .union([z.string(), z.number(), z.boolean()], 'must be text')
  .transform((value) => cleanLine(String(value)))
  .refine((value) => value.length <= FIELD_CHARACTERS, `is longer than ${FIELD_CHARACTERS} characters`)
  .transform((value) => value || undefined);

const optionalLine = line.nullish().transform((value) => value ?? undefined);

/** `[a, b]` or `a, b`. */
const lines = z
  .union([z.array(line), line.transform((text) => text?.split(/[,،]/).map(cleanLine) ?? [])])
  .nullish()
  .transform((values) => [...new Set((values ?? []).filter((value): value is string => Boolean(value)))]);

const author = z
  .union([lines, z.object({ name: line }).transform(({ name }) => (name ? [name] : []))])
  .transform((names) => names.join(', ') || undefined);

/** What a page can load; a path beside the article is nothing the site serves, so its picture is left out. */
const LOADABLE = /^(https?:\/\/|\/(?!\/))/i;

const image = z
  .union([
    line.transform((url) => ({ url, alt: undefined, caption: undefined })),
    z
      .object({ url: optionalLine, src: optionalLine, alt: optionalLine, caption: optionalLine })
      .transform(({ url, src, alt, caption }) => ({ url: url ?? src, alt, caption })),
  ])
  .nullish()
  .transform((value) => value ?? undefined)
  .refine(
    (value) => !/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(value?.url ?? ''),
    'must have an http(s) address',
  )
  .transform((value) => (LOADABLE.test(value?.url ?? '') ? value : undefined));

/** `source: Reuters` means something else in other people's files, so only `true` counts. */
const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 'true' || value === 'yes');

const date = (timeZone: string) =>
  optionalLine.transform((text, context) => {
    if (text === undefined) return undefined;
    const time = parseDate(text, timeZone);
    if (time === undefined) {
      context.addIssue({
        code: 'custom',
        message: `${JSON.stringify(text)} is not a date such as 2025-11-21T18:30`,
      });
    }
    return time;
  });

const schema = (timeZone: string) =>
  z.object({
    id: optionalLine,
    title: optionalLine,
    summary: optionalLine,
    language: optionalLine,
    author,
    tags: lines.refine((tags) => tags.length <= TAG_LIMIT, `are more than ${TAG_LIMIT}`),
    image,
    source: flag,
    date: date(timeZone),
    publishAt: date(timeZone),
    withdrawn: flag,
  });

/**
 * Takes the YAML between `---` lines off a file's beginning. Dates without an offset are in `timeZone`.
 * @throws {Rejection} where it is no YAML, does not end, or a field cannot be read, naming the field.
 */
export function readFrontMatter(text: string, timeZone: string): { fields: FrontMatter; body: string } {
  const file = new VFile(text);
  try {
    matter(file, { strip: true, yaml: { maxAliasCount: 20, uniqueKeys: true } });
  } catch (cause) {
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new Rejection(`the front matter is not valid YAML: ${problem.replace(/:$/, '')}`, { cause });
  }
  const found = file.data.matter as unknown;
  const body = String(file);
  if (body === text && /^---[ \t]*\r?\n[ \t]*[\p{L}_-]+[ \t]*:/u.test(text)) {
    throw new Rejection('the front matter begins with "---" and has no line "---" that ends it');
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Rejection('the front matter is not a list of "name: value" lines');
  }
  return { fields: parseFields(found, timeZone), body };
}

function parseFields(found: object, timeZone: string): FrontMatter {
  const result = schema(timeZone).safeParse(found);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Rejection(`the front matter cannot be read: ${[...new Set(problems)].join('; ')}`);
  }
  const { image: picture, ...fields } = result.data;
  return withoutUndefined({
    ...fields,
    image: picture?.url === undefined ? undefined : withoutUndefined({ ...picture, url: picture.url }),
  }) as FrontMatter;
}

/** Dates people write that can be read in one way only; `05/01/2026` is not one of them. */
const DATE_FORMATS = ['yyyy/M/d', 'MMMM d, yyyy', 'MMM d, yyyy', 'd MMMM yyyy', 'd MMM yyyy'];

/** ISO 8601, the `2025-11-21 18:30:00 +0100` of other tools, RFC 2822, or a day in English words. */
function parseDate(text: string, zone: string): string | undefined {
  const readings = [
    ...[DateTime.fromISO, DateTime.fromSQL, DateTime.fromRFC2822].map((parse) => parse(text, { zone })),
    ...DATE_FORMATS.map((format) => DateTime.fromFormat(text, format, { zone, locale: 'en' })),
  ];
  return (
    readings
      .find(({ isValid }) => isValid)
      ?.toUTC()
      .toISO() ?? undefined
  );
}

function cleanLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\s\x00-\x1f\x7f]+/gu, (run) => keepHardSpace(run)).replace(/^ +| +$/g, '');
}

/** A no-break space before ":" or inside « » is typography, not white space to fold. */
function keepHardSpace(run: string): string {
  return run.length === 1 && /[\u00a0\u202f]/.test(run) ? run : ' ';
}

function withoutUndefined<T extends object>(object: T) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

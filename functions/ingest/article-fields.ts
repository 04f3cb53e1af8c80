import * as z from 'zod';
import type { ArticleImage } from '../article/article.ts';
import { tagProblem } from '../store/keys.ts';
import { cleanLine } from './clean-line.ts';
import { parseDate } from './parse-date.ts';
import { Rejection } from './rejection.ts';
import { uniqueTags } from './unique-tags.ts';

/** What an author may say beside the text, in whatever format. Fields this project does not know are left alone. */
export interface ArticleFields {
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
  /** Absent where the author does not say: a withdrawn article then stays withdrawn. */
  withdrawn?: boolean;
  originalUrl?: string;
  credit?: string;
  correction?: string;
}

export const TAG_LIMIT = 50;
const FIELD_CHARACTERS = 2000;

/** Numbers and dates count as their text, empty is absent. */
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

const address = optionalLine.transform((text, context) => {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url.href;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not an http(s) address` });
  return undefined;
});

/** `source: Reuters` means something else in other people's files, so only words for yes and no count. */
const flag = z
  .union([z.boolean(), z.string(), z.number()], 'must be true or false')
  .nullish()
  .transform((value) => {
    if (value === true || value === 'true' || value === 'yes') return true;
    return value === false || value === 'false' || value === 'no' ? false : undefined;
  });

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

/** By time zone: making a schema takes longer than reading a file by it. */
const schemas = new Map<string, ReturnType<typeof createSchema>>();

/** Dates without an offset are in `timeZone`. The descriptions are those of docs/article.schema.json. */
export function articleFields(timeZone: string): ReturnType<typeof createSchema> {
  const schema = schemas.get(timeZone) ?? createSchema(timeZone);
  schemas.set(timeZone, schema);
  return schema;
}

const createSchema = (timeZone: string) =>
  z.object({
    id: optionalLine.describe("The article's id. Where given, it must be the name of its folder."),
    title: optionalLine.describe('Where absent, a level-one heading at the top of the text.'),
    summary: optionalLine.describe('The standfirst.'),
    language: optionalLine.describe('A BCP 47 tag. Where absent, the name of the file.'),
    author: author.describe('A name, several, or an object with a name.'),
    tags: lines
      .transform(uniqueTags)
      .refine((tags) => tags.length <= TAG_LIMIT, `are more than ${TAG_LIMIT}`)
      .superRefine((tags, context) => {
        const message = tags.map(tagProblem).find((problem) => problem !== undefined);
        if (message !== undefined) context.addIssue({ code: 'custom', message });
      })
      .describe('A list, or one text with commas.'),
    image: image.describe('The address of a picture, or its address, alternative text and caption.'),
    source: flag
      .transform((value) => value === true)
      .describe('This file is the original of the others in its folder.'),
    date: date(timeZone).describe('When it was written. ISO 8601.'),
    publishAt: date(timeZone).describe('Not before. ISO 8601.'),
    withdrawn: flag.describe('Takes the article away; false brings a withdrawn one back.'),
    originalUrl: address.describe('Where it was published first.'),
    credit: optionalLine.describe('A line of credit or licence, shown as it is in every language.'),
    correction: optionalLine.describe('A note on what was put right, shown on the page and translated.'),
  });

type Problem = { path: PropertyKey[]; message: string };

/** Each problem with its field in front: `image: must have an http(s) address`. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ` : '') + message);
  return [...new Set(lines)].join('; ');
}

/** @throws {Rejection} where a field cannot be read, naming it and `place`, where it was written. */
export function parseFields(found: object, timeZone: string, place: string): ArticleFields {
  const result = articleFields(timeZone).safeParse(found);
  if (result.success) return plainFields(result.data);
  throw new Rejection(`${place} cannot be read: ${describeProblems(result.error.issues)}`);
}

/** Without the fields nobody wrote. */
export function plainFields(parsed: z.output<ReturnType<typeof articleFields>>): ArticleFields {
  const { image: picture, ...fields } = parsed;
  return withoutUndefined({
    ...fields,
    image: picture?.url === undefined ? undefined : withoutUndefined({ ...picture, url: picture.url }),
  }) as ArticleFields;
}

function withoutUndefined<T extends object>(object: T) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

import type * as z from 'zod/mini';
import { SCHEMA_MESSAGES } from '../../article/schema-messages.ts';
import { Rejection } from '../rejection.ts';
import type { ArticleFields, ReadFields } from './article-fields.ts';
import { DECISIVE, FIELD_BY_NAME, type FieldName, foldName } from './field-names.ts';
import { articleFields } from './field-schema.ts';
import { type NamedFields, nameFields } from './name-fields.ts';
import { plainValues } from './plain-values.ts';

export interface FieldSource {
  /** Dates without an offset are in it. */
  timeZone: string;
  /** Where the fields were written, at the front of a reason: `the front matter`. */
  place: string;
  /** The line of a key, counted from 1. */
  lineOf?: (key: string) => number | undefined;
}

/**
 * What an author or another system said in `found`, and what of it was not read.
 * @throws {Rejection} if a field cannot be read, naming the key, its line and `place`. A key of another system whose value
 * means nothing here is only told, but for those that decide what readers see.
 */
export function parseFields(found: object, source: FieldSource): ReadFields {
  const named = nameAll(found, source);
  const { values, unread, notes } = plainValues(named);
  if (named.emptyDate !== undefined)
    notes.push(`${named.emptyDate}: is empty, so the article counts as new; write the date`);
  const left = [...named.unread, ...unread];
  const schema = articleFields(source.timeZone);
  let result = schema.safeParse(values, SCHEMA_MESSAGES);
  if (!result.success) {
    const { dropped, problems } = sortProblems(result.error.issues, named, source);
    if (problems.length > 0) throw new Rejection(`${source.place} cannot be read: ${problems.join('; ')}`);
    left.push(...dropped.map((field) => named.keys[field] ?? field));
    result = schema.safeParse({
      ...values,
      ...Object.fromEntries(dropped.map((field) => [field, undefined])),
    });
    if (!result.success) throw new Rejection(`${source.place} cannot be read`);
  }
  const fields = plainFields(result.data);
  if (named.values.image === false || named.values.image === 'false') fields.imageHidden = true;
  checkTimes(fields, named, source);
  const draft = fields.draft ? [`kept as a draft and not published, as "${named.keys.draft}" says`] : [];
  return { fields, notes: [...draft, ...describeUnread(left), ...notes] };
}

function nameAll(found: object, { place }: FieldSource): NamedFields {
  try {
    return nameFields(found);
  } catch (cause) {
    if (cause instanceof Rejection)
      throw new Rejection(`${place} cannot be read: ${cause.message}`, { cause });
    throw cause;
  }
}

type Problem = { path: PropertyKey[]; message: string };

/** Each problem with its line and key in front: `line 3: image: must have an http(s) address`. */
function sortProblems(issues: readonly Problem[], { keys }: NamedFields, { lineOf }: FieldSource) {
  const dropped: FieldName[] = [];
  const problems = new Set<string>();
  for (const { path, message } of issues) {
    const [field, ...inside] = path as [FieldName, ...PropertyKey[]];
    const key = keys[field] ?? field;
    const isOwn = FIELD_BY_NAME.get(foldName(key))?.rank === 0;
    if (field !== undefined && !isOwn && !DECISIVE.has(field)) {
      dropped.push(field);
      continue;
    }
    const line = lineOf?.(key);
    const where = field === undefined ? '' : `${[key, ...inside].join('.')}: `;
    problems.add(`${line === undefined ? '' : `line ${line}: `}${where}${message}`);
  }
  return { dropped, problems: [...problems] };
}

/** An end before the beginning is a slip of the pen in one of them. */
function checkTimes(
  { date, publishAt, unpublishAt }: ArticleFields,
  { keys }: NamedFields,
  { place }: FieldSource,
) {
  const begin = publishAt ?? date;
  if (unpublishAt === undefined || begin === undefined || unpublishAt > begin) return;
  const beginKey = publishAt === undefined ? keys.date : keys.publishAt;
  throw new Rejection(`${place} cannot be read: "${keys.unpublishAt}" is not after "${beginKey}"`);
}

/** Keys that are told by name. */
const TOLD = 30;

function describeUnread(keys: readonly string[]): string[] {
  const all = [...new Set(keys)].map(shortKey);
  if (all.length === 0) return [];
  const more = all.length > TOLD ? ` and ${all.length - TOLD} more` : '';
  return [`not read: ${all.slice(0, TOLD).join(', ')}${more}`];
}

/** Of 64 kB of front matter a key may be all. */
function shortKey(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

/** Without the fields nobody wrote. */
export function plainFields(parsed: z.output<ReturnType<typeof articleFields>>): ArticleFields {
  const { image: picture, ...fields } = parsed;
  const image = picture && withoutUndefined({ ...picture });
  const words = image?.alt ?? image?.caption ?? image?.credit;
  return withoutUndefined({
    ...fields,
    image: picture?.url === undefined ? undefined : image,
    imageWords: picture?.url === undefined && words !== undefined ? image : undefined,
  }) as ArticleFields;
}

function withoutUndefined<T extends object>(object: T) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

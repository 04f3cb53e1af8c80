import type { FieldName } from './field-names.ts';
import type { NamedFields } from './name-fields.ts';
import { pictureValue } from './picture-values.ts';
import { yesOrNo } from './yes-or-no.ts';

/** Values in the shapes of the fields' schema, whatever system wrote them. */
export interface PlainValues {
  values: Partial<Record<FieldName, unknown>>;
  /** Keys whose values mean nothing here. */
  unread: string[];
  notes: string[];
}

/** What is of a shape that no system writes is left as it is, for the schema to refuse. */
export function plainValues({ values, keys }: NamedFields): PlainValues {
  const plain: PlainValues = { values: { ...values }, unread: [], notes: [] };
  const readers: Partial<Record<FieldName, (value: unknown, plain: PlainValues, key: string) => unknown>> = {
    tags: readTags,
    author: readAuthor,
    translator: readAuthor,
    reviewer: readAuthor,
    image: (value, { notes }, key) => pictureValue(value, key, notes),
    id: readId,
    source: (value) => yesOrNo(value),
    summary: readSummary,
    date: readSavedDate,
    modifiedAt: inUtc,
  };
  for (const [field, read] of Object.entries(readers)) {
    const name = field as FieldName;
    const key = keys[name];
    if (key === undefined) continue;
    plain.values[name] = read(values[name], plain, key);
    // An empty list says nothing.
    if ([values[name]].flat(2).length === 0) continue;
    if (plain.values[name] === undefined && plain.notes.every((note) => !note.startsWith(key)))
      plain.unread.push(key);
  }
  plain.values.authorType ??= authorType(values.author);
  // A picture that is said not to be there is nothing that was not read.
  if (values.image === false || values.image === 'false')
    plain.unread = plain.unread.filter((key) => key !== keys.image);
  return plain;
}

/** Each value of the keys that mean tags: one text with commas, a list, or a list of objects with names. */
function readTags(value: unknown): unknown {
  const all = [value].flat(1);
  const names = all.flatMap((one) => {
    if (typeof one === 'string') return one.split(/[,،]/);
    return Array.isArray(one) ? one.map(nameOf) : [nameOf(one)];
  });
  const words = names.map((name) => (typeof name === 'string' ? bareWord(name) : name));
  const found = words.filter((name) => name !== undefined && name !== null && name !== '');
  return found.length > 0 ? found : undefined;
}

/** A name, or several, as one line. */
function readAuthor(value: unknown): unknown {
  const names = [value].flat().map((one) => {
    const name = nameOf(one);
    return typeof name === 'string' ? withoutLinks(name) : name;
  });
  if (!Array.isArray(value)) return names[0];
  return names.filter((name) => name !== undefined && name !== null);
}

/** Obsidian's properties link to notes: `[[Salma Bennis]]`, `[[people/salma|Salma Bennis]]`. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[(?:[^\][|]{0,200}\|)?([^\][|]{1,200})\]\]/g, '$1');
}

/** Obsidian's tags may stand with their `#`. */
function bareWord(tag: string): string {
  return withoutLinks(tag).replace(/^\s*#(?=[\p{L}\p{N}])/u, '');
}

/** A theme of Jekyll calls a picture its teaser. */
function readSummary(value: unknown): unknown {
  return typeof value === 'string' && /^\s*https?:\/\/\S+\s*$/i.test(value) ? undefined : value;
}

/** An object's name; anything else as it is. */
function nameOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return firstOf(value as Record<string, unknown>, ['name', 'displayName', 'display_name', 'title', 'label']);
}

/** The type of an author in schema.org's words. */
const ORGANIZATION = /organi[sz]ation|corporation|^agency$|^newsroom$/i;

/** `organization` if all of them are said to be one; the newsroom's own word comes before. */
function authorType(value: unknown): 'organization' | undefined {
  const all = [value].flat();
  const areOrganizations = all.every((one) => {
    if (typeof one !== 'object' || one === null) return false;
    const type = firstOf(one as Record<string, unknown>, ['type', '@type']);
    return typeof type === 'string' && ORGANIZATION.test(type);
  });
  return areOrganizations && all.length > 0 ? 'organization' : undefined;
}

/** Text only: an object in there is another system's. */
function firstOf(object: Record<string, unknown>, names: string[]): unknown {
  return names.map((name) => object[name]).find((value) => typeof value === 'string' && value !== '');
}

/** Other systems count their articles; the folder is the id here. */
function readId(value: unknown): unknown {
  return /^\d+$/.test(String(value)) ? undefined : value;
}

/** Eleventy's word for a time that a file does not hold. */
function readSavedDate(value: unknown, plain: PlainValues, key: string): unknown {
  if (!/^\s*last modified\s*$/i.test(String(value))) return inUtc(value, plain, key);
  plain.notes.push(`${key}: "Last Modified" is not written in the file, so it counts as new; write the date`);
  return undefined;
}

/** WordPress' `date_gmt` names no zone, and is never in the site's. */
function inUtc(value: unknown, _plain: PlainValues, key: string): unknown {
  const isBare = /gmt$/i.test(key) && /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\s*$/.test(String(value));
  return isBare ? `${String(value).trim()}Z` : value;
}

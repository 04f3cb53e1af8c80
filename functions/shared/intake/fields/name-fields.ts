import { Rejection } from '../rejection.ts';
import { DECISIVE, FIELD_BY_NAME, type FieldName, foldName, IMAGE_PARTS } from './field-names.ts';
import { nearName } from './near-name.ts';
import { PUBLICATION_KEYS } from './publication-keys.ts';

/** What was written, by the field that it means. */
export interface NamedFields {
  values: Partial<Record<FieldName, unknown>>;
  /** The key that each value was written with. */
  keys: Partial<Record<FieldName, string>>;
  /** Keys that mean nothing here, or say again what another one says. */
  unread: string[];
  /** A key that means the date and has no value, where no other one says it. */
  emptyDate?: string;
}

interface Written {
  key: string;
  value: unknown;
  rank: number;
}

/**
 * Takes the keys of whatever system for the fields they mean.
 * @throws {Rejection} for a key that may decide what readers see and cannot be obeyed: it contradicts another, is almost
 * one of ours, or its value is a word for neither.
 */
export function nameFields(found: object): NamedFields {
  const written = new Map<FieldName, Written[]>();
  const imageParts: Record<string, unknown> = {};
  const unread: string[] = [];
  let draft: Written | undefined;
  let emptyDate: string | undefined;
  for (const [key, value] of Object.entries(found)) {
    const folded = foldName(key);
    if (value === undefined || value === null || value === '') {
      if (FIELD_BY_NAME.get(folded)?.field === 'date') emptyDate ??= key;
      continue;
    }
    const publication = PUBLICATION_KEYS.get(folded)?.(value);
    if (publication === 'unknown') throw new Rejection(neither(key, value));
    if (publication === 'draft') draft ??= { key, value: true, rank: 0 };
    if (publication === 'draft' || publication === 'public') continue;
    const part = IMAGE_PART.get(folded);
    const known = FIELD_BY_NAME.get(folded);
    if (part !== undefined) imageParts[part] ??= value;
    else if (known === undefined) unread.push(checked(key));
    else written.set(known.field, [...(written.get(known.field) ?? []), { key, value, rank: known.rank }]);
  }
  if (draft !== undefined) written.set('draft', [draft]);
  const named = choose(written, imageParts, unread);
  return emptyDate === undefined || written.has('date') ? named : { ...named, emptyDate };
}

const IMAGE_PART = new Map(
  Object.entries(IMAGE_PARTS).flatMap(([part, names]) =>
    names.split(/\s+/).map((name) => [foldName(name), part] as const),
  ),
);

function neither(key: string, value: unknown): string {
  return `${key}: ${short(value)} says neither that the article may be published nor that it may not; write "draft: true", or take the line out`;
}

function checked(key: string): string {
  const near = nearName(key);
  if (near === undefined) return key;
  throw new Rejection(
    `the key ${JSON.stringify(key)} is not known; write "${near}" if that is meant, else another name`,
  );
}

function choose(
  written: ReadonlyMap<FieldName, Written[]>,
  imageParts: Record<string, unknown>,
  unread: string[],
): NamedFields {
  const named: NamedFields = { values: {}, keys: {}, unread };
  for (const [field, all] of written) {
    const [best, ...others] = [...all].sort((a, b) => a.rank - b.rank);
    if (best === undefined) continue;
    const differing = others.find(({ value }) => JSON.stringify(value) !== JSON.stringify(best.value));
    if (differing !== undefined && DECISIVE.has(field) && field !== 'date') {
      throw new Rejection(`"${best.key}" and "${differing.key}" say different things; keep one of them`);
    }
    named.keys[field] = best.key;
    named.values[field] = field === 'tags' ? all.map(({ value }) => value) : best.value;
    if (field !== 'tags' && differing !== undefined) unread.push(...others.map(({ key }) => key));
  }
  if (Object.keys(imageParts).length > 0) {
    const { image } = named.values;
    const [first] = [image].flat(1);
    if (image === undefined) named.values.image = imageParts;
    else if (typeof first === 'string') named.values.image = { url: first, ...imageParts };
    else if (typeof first === 'object') {
      const { credit: imageCredit, ...words } = imageParts;
      named.values.image = { ...words, ...first, imageCredit };
    }
    named.keys.image ??= 'imageCaption';
  }
  return named;
}

/** A value in a reason. */
function short(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

import { type Prefix, prefixes } from './keys.ts';

/** What stands in a field: `texts` are objects with texts in them, by language. */
type Kind = 'text' | 'yes or no' | 'list' | 'object' | 'texts';

type Shape = Readonly<Record<string, Kind>>;

const CHANGE: Shape = { id: 'text', at: 'text', languages: 'list', gone: 'yes or no' };
const CARD: Shape = { id: 'text', language: 'text', title: 'text', publishedAt: 'text', tags: 'list' };

/**
 * The fields that readers of an object take for granted, of every version of it that was ever written. Not all of its
 * fields: this tells an object that was cut off, or is another one, from a good one. Only JSON is kept under these.
 */
const SHAPES: Partial<Record<Prefix, Shape>> = {
  [prefixes.articles]: {
    id: 'text',
    revision: 'text',
    sourceLanguage: 'text',
    publishedAt: 'text',
    files: 'object',
  },
  [prefixes.sources]: {
    id: 'text',
    revision: 'text',
    title: 'text',
    bodyHtml: 'text',
    translations: 'object',
  },
  [prefixes.versions]: {
    language: 'text',
    revision: 'text',
    title: 'text',
    findings: 'list',
    segments: 'list',
  },
  [prefixes.memory]: { source: 'text', target: 'text', origin: 'text', state: 'text' },
  [prefixes.near]: { sources: 'list' },
  [prefixes.holds]: { held: 'yes or no' },
  [prefixes.published]: { id: 'text', publishedAt: 'text', tags: 'list', versions: 'texts', cards: 'list' },
  [prefixes.newest]: CARD,
  [prefixes.reviewed]: CARD,
  [prefixes.tagged]: CARD,
  [prefixes.changed]: CHANGE,
  [prefixes.ends]: CHANGE,
  [prefixes.review]: { articleId: 'text', language: 'text', revision: 'text', title: 'text' },
  [prefixes.rejected]: { articleId: 'text', file: 'text', reason: 'text' },
  [prefixes.feeds]: { id: 'text', url: 'text', items: 'list' },
  [prefixes.requests]: { request: 'text', inboxKey: 'text', stored: 'yes or no' },
  [prefixes.budget]: {},
  [prefixes.waiting]: { articleId: 'text' },
  [prefixes.pictures]: { articleId: 'text', revision: 'text', files: 'object', folders: 'list' },
  [prefixes.notes]: { articleId: 'text', files: 'list' },
  // Before the first put is over there is only what is being put.
  [prefixes.said]: {},
};

const HOLDS: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  'yes or no': (value) => typeof value === 'boolean',
  list: Array.isArray,
  object: isObject,
  texts: (value) =>
    isObject(value) && Object.values(value).every((one) => isObject(one) && typeof one.title === 'string'),
};

/** Whether objects under a prefix are JSON. */
export const isJsonPrefix = (prefix: Prefix) => SHAPES[prefix] !== undefined;

/**
 * What this code can read. An object says in `storedFormat` what it was written as, and says nothing where that is 1. Fields
 * that are only added are no new format: who does not know them passes over them.
 */
export const STORED_FORMAT = 1;

function formatProblem({ storedFormat = STORED_FORMAT }: Record<string, unknown>): string | undefined {
  if (typeof storedFormat === 'number' && storedFormat <= STORED_FORMAT) return undefined;
  return `has the format ${JSON.stringify(storedFormat)}, and this version of Dragoman reads ${STORED_FORMAT}: run the newer one, or have it made again`;
}

/** Says what is wrong with what was read of a key, or nothing if it is what is kept there. */
export function shapeProblem(key: string, value: unknown): string | undefined {
  const shape = SHAPES[key.slice(0, key.indexOf('/') + 1) as Prefix];
  if (shape === undefined) return value === undefined ? 'is not JSON' : undefined;
  if (!isObject(value)) return 'is not a JSON object';
  if (Object.keys(value).length === 0) return 'is an object without any field';
  const newer = formatProblem(value);
  if (newer !== undefined) return newer;
  const wrong = Object.entries(shape).find(([field, kind]) => !HOLDS[kind](value[field]));
  return (
    wrong &&
    `is not what is kept there: ${wrong[0]} is not ${wrong[1] === 'texts' ? 'complete' : `a ${wrong[1]}`}`
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

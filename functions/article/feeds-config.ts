import * as z from 'zod';
import { type Language, parseLanguage } from './language.ts';

/** A feed of `content/feeds.json`. */
export interface FeedConfig {
  /** Names the feed in the bucket and in messages. */
  id: string;
  url: string;
  /** Of items that do not say theirs; above what the feed says of itself, which is often only a default. */
  language?: Language;
  /** What its articles' ids begin with. */
  idPrefix: string;
  /** Where the text is: in the feed's items, or on the pages they link to. */
  fullText: 'item' | 'page';
  /** For all its articles, before the items' own. */
  tags: string[];
  /** Articles taken in one poll; the others follow in the next ones. */
  maxItems: number;
  /** The line of credit or licence its articles show. */
  credit?: string;
  /** Items that left the feed and whose page answers 410 are withdrawn. */
  withdrawWhenGone: boolean;
  /** `false`: not asked, and nothing forgotten. */
  enabled: boolean;
}

/** `content/feeds.json`. */
export interface FeedsConfig {
  /** An address or web page for those whose servers are asked. It stands in the User-Agent. */
  contact?: string;
  feeds: FeedConfig[];
}

const FEEDS_LIMIT = 200;
const MAX_ITEMS_LIMIT = 200;
/** Leaves room in an article id for a title and a hash. */
const ID_CHARACTERS = 40;

const name = z
  .string()
  .max(ID_CHARACTERS, `is longer than ${ID_CHARACTERS} characters`)
  .regex(
    /^[a-z0-9][a-z0-9_-]*$/,
    'may hold small letters a to z, digits, "-" and "_" only, and starts with a letter or digit',
  );

const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(300, 'is longer than 300 characters')
  .regex(/^\P{Cc}*$/u, 'holds control characters');

const url = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).refine((text) => {
  // Asked also where it is no address at all, which is said already.
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}, 'holds a user name or password');

const language = z.string().transform((text, context) => {
  const tag = parseLanguage(text);
  if (tag !== undefined) return tag;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(text)} is not a language that can be translated from`,
  });
  return z.NEVER;
});

const feed = z
  .strictObject({
    id: name,
    url,
    language: language.optional(),
    idPrefix: name.optional(),
    fullText: z.enum(['item', 'page']).default('item'),
    tags: z.array(line).max(20, 'are more than 20').default([]),
    maxItems: z.int().min(1).max(MAX_ITEMS_LIMIT).default(20),
    credit: line.optional(),
    withdrawWhenGone: z.boolean().default(false),
    enabled: z.boolean().default(true),
  })
  .transform(
    ({ language: stated, credit, idPrefix, ...rest }): FeedConfig => ({
      ...rest,
      idPrefix: idPrefix ?? `${rest.id}-`,
      ...(stated !== undefined && { language: stated }),
      ...(credit !== undefined && { credit }),
    }),
  );

const feeds = z
  .array(feed)
  .max(FEEDS_LIMIT, `are more than ${FEEDS_LIMIT}`)
  .superRefine((list, context) => {
    list.forEach(({ id }, place) => {
      if (list.findIndex((other) => other.id === id) === place) return;
      context.addIssue({
        code: 'custom',
        path: [place, 'id'],
        message: `"${id}" is the id of an earlier feed already`,
      });
    });
  });

/** A bare list is the file without a contact. */
const feedsConfig = z.preprocess(
  (json) => (Array.isArray(json) ? { feeds: json } : json),
  z
    .strictObject({ contact: line.optional(), feeds: feeds.default([]) })
    .transform(
      ({ contact, ...rest }): FeedsConfig => ({ ...rest, ...(contact !== undefined && { contact }) }),
    ),
);

/** @throws where a field is wrong, naming it: `feeds.0.url: is not an http(s) address`. */
export function parseFeedsConfig(json: unknown): FeedsConfig {
  const result = feedsConfig.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`feeds.json: ${problems.join('; ')}`);
}

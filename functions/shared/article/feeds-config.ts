import * as z from 'zod/mini';
import { isCharset } from '../intake/decode-as.ts';
import { type Language, parseLanguage } from './language.ts';
import { SCHEMA_MESSAGES } from './schema-messages.ts';

/** A feed of `content/feeds.json`. */
export interface FeedConfig {
  /** Names the feed in the bucket and in messages. */
  id: string;
  url: string;
  /** Of items that do not say theirs; above what the feed says of itself, which is often only a default. */
  language?: Language;
  /** What its text is in, where neither the bytes nor UTF-8 tell: above what its server and its declaration say. */
  charset?: string;
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
  /** Where its pictures are for readers: at their servers, or copied beside the text. */
  pictures: 'link' | 'copy';
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

// zod/mini, as in site-config.ts.
const name = z
  .string()
  .check(
    z.maxLength(ID_CHARACTERS, `is longer than ${ID_CHARACTERS} characters`),
    z.regex(
      /^[a-z0-9][a-z0-9_-]*$/,
      'may hold small letters a to z, digits, "-" and "_" only, and starts with a letter or digit',
    ),
  );

const line = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'is empty'),
    z.maxLength(300, 'is longer than 300 characters'),
    z.regex(/^\P{Cc}*$/u, 'holds control characters'),
  );

const url = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).check(
  z.refine((text) => {
    // Asked also if it is no address at all, which is said already.
    if (!URL.canParse(text)) return true;
    const { username, password } = new URL(text);
    return username === '' && password === '';
  }, 'holds a user name or password'),
);

const language = z.pipe(
  z.string(),
  z.transform((text: string, { issues }) => {
    const tag = parseLanguage(text);
    if (tag !== undefined) return tag;
    const message = `${JSON.stringify(text)} is not a language that can be translated from`;
    issues.push({ code: 'custom', message, input: text });
    return z.NEVER;
  }),
);

const charset = z.pipe(
  line,
  z.transform((label: string, { issues }) => {
    if (isCharset(label)) return label;
    const message = `${JSON.stringify(label)} is no charset that can be read, such as utf-8 or windows-1256`;
    issues.push({ code: 'custom', message, input: label });
    return z.NEVER;
  }),
);

const feed = z.pipe(
  z
    .strictObject({
      id: name,
      url,
      language: z.optional(language),
      charset: z.optional(charset),
      idPrefix: z.optional(name),
      fullText: z._default(z.enum(['item', 'page']), 'item'),
      tags: z._default(z.array(line).check(z.maxLength(20, 'are more than 20')), []),
      maxItems: z._default(z.int().check(z.minimum(1), z.maximum(MAX_ITEMS_LIMIT)), 20),
      credit: z.optional(line),
      pictures: z._default(z.enum(['link', 'copy'], 'is neither "link" nor "copy"'), 'link'),
      withdrawWhenGone: z._default(z.boolean(), false),
      enabled: z._default(z.boolean(), true),
    })
    .check(({ value, issues }) => {
      if (value.pictures === 'link' || value.credit !== undefined) return;
      const message =
        '"copy" needs the "credit" of whoever the pictures belong to, which readers see beside them';
      issues.push({ code: 'custom', path: ['pictures'], message, input: value.pictures });
    }),
  z.transform(
    ({ language: stated, charset: label, credit, idPrefix, ...rest }): FeedConfig => ({
      ...rest,
      idPrefix: idPrefix ?? `${rest.id}-`,
      language: stated,
      charset: label,
      credit,
    }),
  ),
);

const feeds = z
  .array(feed)
  .check(z.maxLength(FEEDS_LIMIT, `are more than ${FEEDS_LIMIT}`), ({ value, issues }) => {
    value.forEach(({ id }, place) => {
      if (value.findIndex((other) => other.id === id) === place) return;
      const message = `"${id}" is the id of an earlier feed already`;
      issues.push({ code: 'custom', path: [place, 'id'], message, input: id });
    });
  });

/** A bare list is the file without a contact. */
const feedsConfig = z.pipe(
  z.transform((json: unknown) => (Array.isArray(json) ? { feeds: json } : json)),
  z.pipe(
    z.strictObject({ contact: z.optional(line), feeds: z._default(feeds, []) }),
    z.transform(({ contact, ...rest }): FeedsConfig => ({ ...rest, contact })),
  ),
);

/** @throws if a field is wrong, naming it: `feeds.0.url: is not an http(s) address`. */
export function parseFeedsConfig(json: unknown): FeedsConfig {
  const result = feedsConfig.safeParse(json, SCHEMA_MESSAGES);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`feeds.json: ${problems.join('; ')}`);
}

import type { Language } from '../article/language.ts';
import { KEY_LIMIT } from './object-store.ts';

/**
 * The layout of the bucket: one prefix per step of the pipeline. Programs outside this repository read
 * these keys, so they change only with a major version.
 */
export const prefixes = {
  inbox: 'inbox/',
  said: 'said/',
  articles: 'articles/',
  sources: 'sources/',
  versions: 'versions/',
  memory: 'memory/',
  near: 'near/',
  holds: 'holds/',
  terminology: 'terminology/',
  published: 'published/',
  newest: 'newest/',
  reviewed: 'reviewed/',
  tagged: 'tagged/',
  changed: 'changed/',
  ends: 'ends/',
  review: 'review/',
  rejected: 'rejected/',
  notes: 'notes/',
  feeds: 'feeds/',
  requests: 'requests/',
  budget: 'budget/',
  waiting: 'waiting/',
  models: 'models/',
  pictures: 'pictures/',
  media: 'media/',
} as const;

export type Prefix = (typeof prefixes)[keyof typeof prefixes];

export const inboxFolder = (articleId: string) => `inbox/${articleId}/`;
export const inboxKey = (articleId: string, fileName: string) => `inbox/${articleId}/${fileName}`;
export const articleKey = (articleId: string) => `articles/${articleId}.json`;
export const sourceKey = (articleId: string, revision: string) => `sources/${articleId}/${revision}.json`;
export const versionKey = (articleId: string, language: Language, revision: string) =>
  `versions/${articleId}/${language}/${revision}.json`;
/** Of all its languages. */
export const versionFolders = (articleId: string) => `versions/${articleId}/`;
export const versionFolder = (articleId: string, language: Language) => `versions/${articleId}/${language}/`;
export const holdsFolder = (articleId: string) => `holds/${articleId}/`;
export const holdKey = (articleId: string, language: Language) => `holds/${articleId}/${language}.json`;
export const memoryFolder = (source: Language, target: Language) => `memory/${source}-${target}/`;
/** Those of every target language begin so. */
export const nearFolders = (source: Language) => `near/${source}-`;
export const nearFolder = (source: Language, target: Language) => `near/${source}-${target}/`;
/** @param hash Of the words of a source. */
export const nearKey = (source: Language, target: Language, hash: string) =>
  `${nearFolder(source, target)}${hash.slice(0, 2)}.json`;
export const modelKey = (pair: string, file: string) => `models/${pair}/${file}`;
export const terminologyKey = (source: Language) => `terminology/${source}.csv`;
export const publishedKey = (articleId: string) => `published/${articleId}.json`;
export const newestFolder = (language: Language) => `newest/${language}/`;
/** Cards of what no machine translated, or a person reviewed after it. */
export const reviewedFolder = (language: Language) => `reviewed/${language}/`;
export const taggedFolder = (language: Language, tag: string) => `tagged/${language}/${tagSegment(tag)}/`;
export const reviewKey = (language: Language, articleId: string) => `review/${language}/${articleId}.json`;
/** @param day UTC: `2026-11-25`. */
export const budgetKey = (day: string) => `budget/${day}.json`;
/** @param pair `en-fr` */
export const paceKey = (engine: string, pair: string) => `budget/pace/${engine}/${pair}.json`;
export const notesKey = (articleId: string) => `notes/${articleId}.json`;
export const waitingKey = (articleId: string) => `waiting/${articleId}.json`;
export const picturesKey = (articleId: string) => `pictures/${articleId}.json`;
/** @param media 32 hex digits, see shared/pictures/own-picture.ts. */
export const mediaFolder = (media: string) => `media/${media}/`;
/** @param file `640.webp` */
export const mediaKey = (media: string, file: string) => `${mediaFolder(media)}${file}`;
export const requestKey = (keyHash: string) => `requests/${keyHash}.json`;

/** The last part of a card's key: newest first by key order, whatever the prefix. */
export const cardName = (publishedAt: Date, articleId: string) =>
  `${invertedTime(publishedAt)}-${articleId}.json`;

/** Where cards stand, and entries that are named as cards are. */
export const CARD_PREFIXES = [
  prefixes.newest,
  prefixes.reviewed,
  prefixes.tagged,
  prefixes.changed,
  prefixes.ends,
] as const;

export const isCardKey = (key: string) => CARD_PREFIXES.some((prefix) => key.startsWith(prefix));

/** The article's id in a card's name. */
export const articleIdInCard = (name: string) => name.slice(TIME_DIGITS + 1, -'.json'.length);

/** Dates in JavaScript end here (ECMA-262, "Time Values and Time Range"), in ms. */
const MAX_TIME = 8_640_000_000_000_000;
const TIME_DIGITS = 17;

/** 17 digits that sort the later time first. */
export function invertedTime(time: Date): string {
  return String(MAX_TIME - time.getTime()).padStart(TIME_DIGITS, '0');
}

/** The time of publication in a card's name. */
export function timeInCard(name: string): Date {
  return new Date(MAX_TIME - Number(name.slice(0, TIME_DIGITS)));
}

/** A tag as one part of a key and of a path: lower case, words joined by hyphens. */
export function tagSegment(tag: string): string {
  return plainSegment(tag.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, '-'));
}

/** A part of a key is a file's name too, of 255 bytes at most. */
const TAG_BYTES = 250;

/** Says why a tag could have no page of its own, or nothing where it could. */
export function tagProblem(tag: string): string | undefined {
  // Browsers resolve both, however they are encoded (WHATWG URL, "double-dot URL path segment").
  if (tag === '.' || tag === '..') return `"${tag}" is no name of a topic`;
  if (bytesAsFile(tagSegment(tag)) <= TAG_BYTES) return undefined;
  return `${JSON.stringify([...tag].slice(0, 40).join(''))}… is longer than the name of a topic may be, ${TAG_BYTES} bytes`;
}

/** How long a part of a key is as a file's name, where a `%` is written as `%25`. */
export function bytesAsFile(segment: string): number {
  return Buffer.byteLength(segment.replaceAll('%', '%25'));
}

/** As one part of a key: what is not plain is percent-encoded, dots at the front included. */
export function plainSegment(text: string): string {
  const encoded = text.replace(/[^\p{L}\p{N}\p{M}._-]/gu, (character) => encodeURIComponent(character));
  return encoded.replace(/^\.+/, (dots) => '%2E'.repeat(dots.length)) || '_';
}

export interface InboxName {
  articleId: string;
  /** What stands before the extension: a language, if all is well. */
  name: string;
  /** Lower case, without its dot; empty where the file has none. */
  extension: string;
}

/** Takes `inbox/<articleId>/<name>.<extension>` apart; the parts are as they came, not yet checked. */
export function parseInboxKey(key: string): InboxName {
  const path = key.startsWith(prefixes.inbox) ? key.slice(prefixes.inbox.length) : key;
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1);
  const dot = file.lastIndexOf('.');
  return {
    articleId: slash < 0 ? '' : path.slice(0, slash),
    name: dot < 0 ? file : file.slice(0, dot),
    extension: dot < 0 ? '' : file.slice(dot + 1).toLowerCase(),
  };
}

/** The article id in `sources/<id>/…` and `pictures/<id>.json`, and in the name of a card. No id ends in `.json`. */
export function articleIdOf(key: string): string {
  const id = isCardKey(key)
    ? articleIdInCard(key.slice(key.lastIndexOf('/') + 1))
    : key.split('/')[1]?.replace(/\.json$/, '');
  if (!id) throw new Error(`no article id in the key ${key}`);
  return id;
}

const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]|\.(?!\.))*$/u;
/** Leaves room in a file name of 255 bytes for a card's time and extension. */
const ID_BYTES = 200;

/**
 * Says what is wrong with an article id, or nothing where it is good: letters and digits of any script,
 * `-`, `_` and single dots, so that it is one plain part of a key, a path and a file name. `/fr/articles/x.json` is x
 * as JSON, so no id ends so.
 */
export function articleIdProblem(id: string): string | undefined {
  if (id === '') return 'the article has no folder of its own, so it has no id';
  if (Buffer.byteLength(id) > ID_BYTES) return `the article id is longer than ${ID_BYTES} bytes`;
  if (id !== id.normalize('NFC')) return 'the article id is not in Unicode normal form C';
  if (/\.(json|md)$/.test(id)) {
    return `the article id ${JSON.stringify(id)} ends in what stands for a format in addresses`;
  }
  if (ID.test(id)) return undefined;
  return `the article id ${JSON.stringify(id)} may hold letters, digits, "-", "_" and single dots only, and starts with a letter or digit`;
}

/** @throws where a key could not be stored everywhere: empty parts, NUL, lone surrogates, over 1,024 bytes. */
export function checkKey(key: string): void {
  const problem =
    Buffer.byteLength(key) > KEY_LIMIT
      ? `is longer than ${KEY_LIMIT} bytes`
      : key.split('/').includes('')
        ? 'has an empty part'
        : key.includes('\0') || !isWellFormed(key)
          ? 'is not well-formed text'
          : undefined;
  if (problem) throw new Error(`the key ${JSON.stringify(key.slice(0, 200))} ${problem}`);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

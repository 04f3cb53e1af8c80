import type { WordCount } from '../language/text/measure-text.ts';
import type { OwnPicture } from '../pictures/own-picture.ts';
import type { ArticleContent, AuthorType, OwnDetails } from './article.ts';
import type { Language } from './language.ts';
import type { TranslationMethod } from './version.ts';

/** One language of a published article: all a page of it shows, with what the article says of all (details/shown-details.ts). */
export interface PublishedVersion extends ArticleContent, OwnDetails {
  /** The summary, or the beginning of the text: for cards, search engines and programs. */
  excerpt: string;
  revision: string;
  method: TranslationMethod;
  engine?: string;
  model?: string;
  reviewed: boolean;
  charactersSent: number;
  /** ISO 8601: when what readers see of this version last changed. */
  updatedAt: string;
  /** ISO 8601: the original has been updated since then and this version has not yet. */
  outdatedSince?: string;
}

/** `published/<id>.json`: everything readers get of an article, all its languages in one object. */
export interface PublishedArticle {
  id: string;
  /** The revision that counts; a language may still show an older one. */
  revision: string;
  sourceLanguage: Language;
  /** ISO 8601; in the future: an embargo, and no page shows the article until then. */
  publishedAt: string;
  withdrawn: boolean;
  /** ISO 8601: gone from then on. */
  unpublishAt?: string;
  author?: string;
  authorType?: AuthorType;
  tags: string[];
  originalUrl?: string;
  credit?: string;
  versions: Record<Language, PublishedVersion>;
  /** How long its texts are, with which a page tells how long to read them; absent where it was published before. */
  wordCounts?: Record<Language, WordCount>;
  /** Its own pictures that are made, by the names that its files have beside the text. */
  pictures?: Record<string, OwnPicture>;
  /** What readers had, or would have, of the languages that a person holds: kept for the release, shown nowhere. */
  takenBack?: Record<Language, PublishedVersion>;
  /**
   * Its keys under `newest/`, `reviewed/` and `tagged/`, sorted. While it is being published, those that are about to
   * be written or deleted too.
   */
  cards: string[];
  /**
   * When what readers get of it last changed (ISO 8601); absent while they never got any of it, and where it was
   * published before this was noted.
   */
  changedAt?: string;
  /** Languages that readers had it in and have it in no more, sorted; absent where there is none. */
  former?: Language[];
  /** Its keys under `changed/` and `ends/`, as `cards` has the others. */
  changes?: string[];
  /** Only while it is being published: ids of who does that, and since when (ISO 8601). */
  publishing?: Record<string, string>;
}

/** An entry of a list page, under `newest/`, `reviewed/` and `tagged/`. */
export interface Card {
  id: string;
  language: Language;
  title: string;
  /** The version's excerpt. */
  summary: string;
  author?: string;
  /** Of its author's name, where that is another than the card's. */
  authorLanguage?: Language;
  tags: string[];
  publishedAt: string;
  updatedAt: string;
  /** ISO 8601: no list shows it from then on. */
  unpublishAt?: string;
  image?: {
    url: string;
    alt?: string;
    credit?: string;
    /** Of the file at the address, in pixels, where it is known. */
    width?: number;
    height?: number;
    /** Of the WebP files beside it, where it is the newspaper's own. */
    widths?: number[];
  };
  sourceLanguage?: Language;
  reviewed?: boolean;
  /** Every language it is published in, and how each came to be; older cards lack what stands since `image`. */
  methods?: Record<Language, TranslationMethod>;
  /**
   * Changes, and with it the card's ETag, whenever anything readers get of the article does: what was read for a
   * card stays good until then.
   */
  digest?: string;
}

/**
 * `changed/<inverted time>-<id>.json`: what readers get of an article changed then, or will. The newest stands first;
 * what is planned stands before "now". `ends/` has those with an end whose cards are still there.
 */
export interface Change {
  id: string;
  /** ISO 8601; the time in its key. */
  at: string;
  /** In which readers find it from then on. */
  languages: Language[];
  /** Taken away: its pages answer 410. */
  gone: boolean;
  /** Of what readers get: differs from that of the change before. */
  digest: string;
}

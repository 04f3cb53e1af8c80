import type { Language } from './language.ts';

/** What of an article is written in a language, and so is translated. */
export interface ArticleContent {
  title: string;
  /** The standfirst. Where the author gave none, pages show the first paragraph. */
  summary?: string;
  /** Sanitized HTML (shared/intake/body.ts). */
  bodyHtml: string;
  image?: ArticleImage;
  /** What was put right since it came out, for readers. */
  correction?: string;
}

export interface ArticleImage {
  /**
   * An http(s) address, one of this site from `/` on, or the name of a file beside the text (`harbour.jpg`), which publish
   * puts the address of its picture in place of (../pictures/own-picture.ts).
   */
  url: string;
  alt?: string;
  caption?: string;
  /** Who made it, in the author's words; where there is none, the picture's own file may say. */
  credit?: string;
  /** In pixels, where it is known: pages keep its place free. */
  width?: number;
  height?: number;
  /** Of its words, where they are in another language than the text. */
  language?: Language;
}

/** An agency, a newsroom: no person. */
export type AuthorType = 'organization';

/** Who else had a hand in a text: names, as readers see them. */
export interface Contributors {
  translator?: string;
  reviewer?: string;
}

/** What a person's translation says of itself; where it says nothing, the original's counts. */
export interface OwnDetails extends Contributors {
  author?: string;
  authorType?: AuthorType;
  tags?: string[];
  originalUrl?: string;
  credit?: string;
}

/** A translation a person wrote: a file dropped beside the source. */
export interface HumanTranslation extends ArticleContent, OwnDetails {
  /** The source has changed since this translation came in. */
  outdated: boolean;
  /** What it reads as, where that is another language than its file says. */
  looksLike?: Language;
}

/** What of an article is the same in every language, but for translations that say otherwise of themselves. */
export interface ArticleDetails {
  author?: string;
  authorType?: AuthorType;
  tags: string[];
  /** ISO 8601, UTC. In the future: an embargo. */
  publishedAt: string;
  /** ISO 8601, UTC. When this revision came in: the time of its newest inbox object. */
  receivedAt: string;
  withdrawn: boolean;
  /** Its author keeps it from readers for now: what they had of it goes, and nothing is sent to a machine. */
  draft?: true;
  /** ISO 8601, UTC: from then on it is gone for readers, without anything that would wake a stage. */
  unpublishAt?: string;
  /** ISO 8601, UTC: when its text last changed before it came here. */
  modifiedAt?: string;
  /** Where it was published first: an absolute http(s) address. */
  originalUrl?: string;
  /** A line of credit or licence, in the words of whoever gave it. */
  credit?: string;
}

/** `sources/<id>/<revision>.json`: one revision of an article, as parsed from its inbox folder. */
export interface SourceArticle extends ArticleContent, ArticleDetails, Contributors {
  id: string;
  revision: string;
  sourceLanguage: Language;
  /** What the text reads as, where that is another language than the author says. */
  looksLike?: Language;
  translations: Record<Language, HumanTranslation>;
  /** Languages whose file was rejected: a person meant to write them, so no machine does. */
  rejectedLanguages: Language[];
}

/** `articles/<id>.json`: which revision counts. Written before the source it names. */
export interface ArticleState extends ArticleDetails {
  id: string;
  revision: string;
  sourceLanguage: Language;
  /** By what the original was chosen, if there were several files and none says it is the source. */
  sourceChosenBy?: SourceChoice;
  /**
   * ISO 8601: when it came in first, or an embargo was taken off it; the date of an article that states none. Older
   * states lack it.
   */
  firstSeenAt?: string;
  /**
   * The languages of the site when this revision came in: it is to be made in these. One that is added later waits until
   * somebody asks for the archive in it. Older states lack them.
   */
  languages?: Language[];
  /**
   * Only while it is carried over from another store: the digest of its files when all are here, and until when they are
   * waited for (ISO 8601).
   */
  arriving?: { digest: string; until: string };
  /**
   * The digest of its files as they are in this store, where the revision's name has another: it was carried over from
   * another store, in which its pictures had other ETags.
   */
  inboxDigest?: string;
  /** By file language: what it held, and for a translation which source it was made from. */
  files: Record<Language, FileState>;
  /** Languages whose own file is a draft: readers do not get them. */
  draftLanguages?: Language[];
  /** Languages whose own file says `withdrawn: true`: readers do not get them, the others go on. */
  withdrawnLanguages?: Language[];
}

/** A setting of site.json; `name`: no setting names a language of the files, so the first tag in the alphabet. */
export type SourceChoice = 'sourceLanguage' | 'defaultLanguage' | 'languages' | 'name';

export interface FileState {
  /** Its name in the inbox folder: `en.md`. Older states lack it. */
  file?: string;
  /** Hash of the content in this file that pages show. */
  contentHash: string;
  /** Hash of the words in it, without addresses and markup. Older states lack it. */
  wordsHash?: string;
  /** The hash of the source's words when this translation came in or its words last changed; of older states its `contentHash`. */
  translates?: string;
}

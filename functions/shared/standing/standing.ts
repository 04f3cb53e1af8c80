import type { SourceChoice } from '../article/article.ts';
import type { Finding } from '../article/finding.ts';
import type { Language } from '../article/language.ts';
import type { RejectionRecord } from '../article/rejection-record.ts';
import type { FileNotes } from '../intake/intake-notes.ts';
import type { Conflict } from '../said/conflict.ts';
import type { Hold } from './hold.ts';

/**
 * `received` and `translating` end by themselves; what the others wait for is a person. `absent`: the language was added to
 * the site after the article came in, and nobody has asked for the article in it.
 */
export type Status =
  | 'received'
  | 'translating'
  | 'held'
  | 'draft'
  | 'published'
  | 'rejected'
  | 'withdrawn'
  | 'absent';

/** Where an article stands. Programs outside this repository read it. */
export interface ArticleStanding {
  id: string;
  /** What is least advanced: while it is `received` or `translating`, something is being done. */
  status: Status;
  /** The revision that counts; absent where nothing could be taken yet. */
  revision?: string;
  sourceLanguage?: Language;
  /** Why it is the original, if several files could be and none says it is. */
  sourceChosenBy?: SourceChoice;
  /** ISO 8601: when that revision came in. */
  receivedAt?: string;
  /** ISO 8601; in the future: an embargo, and no page shows the article until then. */
  publishedAt?: string;
  languages: Record<Language, LanguageStanding>;
  /** Files of the content folder that are not taken, because another writer spoke since it last did. Absent if none are. */
  conflicts?: Pick<Conflict, 'file' | 'by' | 'at'>[];
  /** What was not read in files that were taken. */
  notes?: FileNotes[];
  /** Files that could not be taken as they are. */
  rejections: (Pick<RejectionRecord, 'file' | 'reason' | 'receivedAt' | 'keepsWaiting'> & {
    language?: Language;
  })[];
}

export interface LanguageStanding {
  status: Status;
  /** Why it is rejected, or what it waits for. */
  reason?: string;
  /** A person took it back: readers do not get it until it is released. */
  hold?: Omit<Hold, 'held'>;
  /** Why it is held, the errors among the warnings. */
  findings?: FindingAnswer[];
  /** What readers see: an earlier revision too, as long as the one that counts is not published. */
  page?: { path: string; revision: string; updatedAt: string; outdatedSince?: string };
}

export interface FindingAnswer extends Pick<Finding, 'check' | 'severity' | 'segment'> {
  /** In the language that was asked for. */
  message: string;
}

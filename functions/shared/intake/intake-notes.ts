/** `notes/<id>.json`: what was not read in files that were taken; gone once there is nothing to tell. */
export interface IntakeNotes {
  articleId: string;
  files: FileNotes[];
}

export interface FileNotes {
  /** The file's name in its inbox folder: `en.md`. */
  file: string;
  /** Sentences for the person who wrote it: `not read: cover, layout`. */
  notes: string[];
}

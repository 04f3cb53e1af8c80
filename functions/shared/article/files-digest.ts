import { createHash } from 'node:crypto';
import type { ArticleState } from './article.ts';

/** A text of an inbox folder, as it counts for a revision's name. */
export interface DigestedFile {
  /** In its folder: `en.md`. */
  file: string;
  /** Bytes. */
  size: number;
  /** Empty if the file is too large to be read. */
  body: Uint8Array;
}

/** A picture beside the texts. Nobody reads it to name a revision: its ETag says whether it is another one. */
export interface DigestedPicture {
  file: string;
  /** Bytes. */
  size: number;
  etag: string;
}

/** Of all files of a folder, in any order. */
export function digestOfFiles(
  files: readonly DigestedFile[],
  pictures: readonly DigestedPicture[] = [],
): string {
  const digesting = startFilesDigest();
  for (const file of inOrder(files)) digesting.add(file);
  for (const picture of inOrder(pictures)) digesting.addPicture(picture);
  return digesting.end();
}

/**
 * The end of a revision's name: a hash over all files of the folder, to be added in the order of their names, the pictures
 * behind the texts.
 */
export function startFilesDigest() {
  const hash = createHash('sha256');
  return {
    add: ({ file, size, body }: DigestedFile) => void hash.update(`${file}\0${size}\0`).update(body),
    addPicture: ({ file, size, etag }: DigestedPicture) => void hash.update(`\0${file}\0${size}\0${etag}\0`),
    end: () => hash.digest('hex').slice(0, 12),
  };
}

/**
 * The same in every store: an ETag is the store's own (of the file store it is made of a file's time), so a picture counts
 * with its name and size.
 */
export function digestInAnyStore(
  files: readonly DigestedFile[],
  pictures: readonly Omit<DigestedPicture, 'etag'>[],
): string {
  return digestOfFiles(
    files,
    pictures.map((picture) => ({ ...picture, etag: '' })),
  );
}

/** Whether a revision was made of files with this digest. */
export function isOfFiles({ revision, inboxDigest }: RevisionOfFiles, digest: string): boolean {
  return inboxDigest === undefined ? revision.endsWith(`-${digest}`) : inboxDigest === digest;
}

export type RevisionOfFiles = Pick<ArticleState, 'revision' | 'inboxDigest'>;

const inOrder = <T extends { file: string }>(files: readonly T[]) =>
  [...files].sort((a, b) => (a.file < b.file ? -1 : 1));

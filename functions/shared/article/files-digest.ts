import { createHash } from 'node:crypto';

/** A file of an inbox folder, as it counts for a revision's name. */
export interface DigestedFile {
  /** In its folder: `en.md`. */
  file: string;
  /** Bytes. */
  size: number;
  /** Empty if the file is too large to be read. */
  body: Uint8Array;
}

/** Of all files of a folder, in any order. */
export function digestOfFiles(files: readonly DigestedFile[]): string {
  const digesting = startFilesDigest();
  for (const file of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) digesting.add(file);
  return digesting.end();
}

/** The end of a revision's name: a hash over all files of the folder, to be added in the order of their names. */
export function startFilesDigest(): { add(file: DigestedFile): void; end(): string } {
  const hash = createHash('sha256');
  return {
    add: ({ file, size, body }) => void hash.update(`${file}\0${size}\0`).update(body),
    end: () => hash.digest('hex').slice(0, 12),
  };
}

/** A stored object is not what is kept under its key: cut off, empty, of another shape. Its neighbours are not concerned. */
export class UnreadableObjectError extends Error {
  override name = 'UnreadableObjectError';
  readonly key: string;
  /** Without its subject: `is empty`. */
  readonly problem: string;
  /** Of the object as it is, to write over it; absent if not even that could be read. */
  readonly etag: string | undefined;

  constructor(key: string, problem: string, { etag, cause }: { etag?: string; cause?: unknown } = {}) {
    super(`${key} ${problem}; \`dragoman doctor\` lists what else cannot be read, and what to do`, { cause });
    this.key = key;
    this.problem = problem;
    this.etag = etag;
  }
}

/** A stored object is not what is kept under its key: cut off, empty, of another shape. Its neighbours are not concerned. */
export class UnreadableObjectError extends Error {
  override name = 'UnreadableObjectError';
  readonly key: string;
  /** Without its subject: `is empty`. */
  readonly problem: string;

  constructor(key: string, problem: string, options?: ErrorOptions) {
    super(`${key} ${problem}; \`dragoman doctor\` lists what else cannot be read, and what to do`, options);
    this.key = key;
    this.problem = problem;
  }
}

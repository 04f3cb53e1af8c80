/** Tags and texts of a stored body in turn, and where in them one stands. */
export interface BodyPlace {
  parts: readonly string[];
  index: number;
}

/** @param attributes With a space before each. */
export function withAttributes(tag: string, attributes: string): string {
  return tag.replace(/^<[a-z]+/, `$&${attributes}`);
}

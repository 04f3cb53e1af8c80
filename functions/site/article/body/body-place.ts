import type { OwnPictures } from '../../../shared/pictures/own-picture-at.ts';

/** Tags and texts of a stored body in turn, and where in them one stands. */
export interface BodyPlace {
  parts: readonly string[];
  index: number;
  /** Of its article. */
  pictures: OwnPictures | undefined;
}

/** @param attributes With a space before each. */
export function withAttributes(tag: string, attributes: string): string {
  return tag.replace(/^<[a-z]+/, `$&${attributes}`);
}

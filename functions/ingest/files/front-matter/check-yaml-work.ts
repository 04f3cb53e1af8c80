import { Rejection } from '../../../shared/intake/rejection.ts';

/** Of anchors, aliases and tags in one front matter, which authors have none of. */
const REFERENCE_LIMIT = 50;
/** Of lists and mappings in one another: other systems' have three levels. */
const NESTING_LIMIT = 20;
const LINE_LIMIT = 1000;
const LINE_CHARACTERS = 16_000;
const BRACKET_LIMIT = 1000;

const REFERENCE = /(?:^|[\s[{,:-])[&*!](?=[^\s&*!])/gm;
/** `- - -`, `? ? ?`: a list in a list in a list. */
const NESTED_LINE = new RegExp(`(?:^|[\\s,[{])(?:[-?:][ \\t]+){${NESTING_LIMIT}}`, 'm');
/** Some two levels a sign. */
const DEEP_LINE = new RegExp(`^[ \\t]{${NESTING_LIMIT * 4}}[ \\t]*\\S`, 'm');

/**
 * The parser of YAML works with the square of some signs, and a few kilobytes of others end the whole process (a pattern of
 * it outgrows the memory). Neither is anything that an author writes.
 * @throws {Rejection} before it is parsed.
 */
export function checkYamlWork(text: string): void {
  const lines = text.split('\n');
  if (lines.length > LINE_LIMIT || lines.some((line) => line.length > LINE_CHARACTERS)) {
    throw new Rejection(
      `the front matter has more than ${LINE_LIMIT} lines, or one of more than ${LINE_CHARACTERS} characters`,
    );
  }
  if ((text.match(/[[{]/g)?.length ?? 0) > BRACKET_LIMIT) {
    throw new Rejection(`the front matter has more than ${BRACKET_LIMIT} of the signs [ and {`);
  }
  if ((text.match(REFERENCE)?.length ?? 0) > REFERENCE_LIMIT) {
    throw new Rejection(
      `the front matter has more than ${REFERENCE_LIMIT} anchors, aliases and tags (&, *, !)`,
    );
  }
  if (NESTED_LINE.test(text) || DEEP_LINE.test(text) || bracketDepth(text) > NESTING_LIMIT) {
    throw new Rejection(`the front matter is nested more than ${NESTING_LIMIT} levels deep`);
  }
}

/** At most: brackets in quotes count too. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

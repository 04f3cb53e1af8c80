import { withoutForbidden } from './without-forbidden.ts';

/** One line of text: white space and control characters fold to a space, none stands at its ends. */
export function cleanLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const line = text.replace(/[\s\x00-\x1f\x7f-\x9f]+/gu, (run) => keepHardSpace(run));
  return withoutForbidden(line).replace(/^ +| +$/g, '');
}

/** A no-break space before ":" or inside « » is typography, not white space to fold. */
function keepHardSpace(run: string): string {
  return run.length === 1 && /[\u00a0\u202f]/.test(run) ? run : ' ';
}

import { withoutDirections } from './direction-controls.ts';

/**
 * One line of text: white space and what no page can hold fold to a space, none stands at its ends. It turns no other text
 * around (see direction-controls.ts).
 */
export function cleanLine(text: string): string {
  return withoutDirections(text)
    .replace(FOLDED, (run) => keepHardSpace(run))
    .replace(/^ +| +$/g, '');
}

/** White space, control characters, noncharacters and halves of surrogate pairs (see without-forbidden.ts). */
const FOLDED = /[\s\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]+/gu;

/** A no-break space before ":" or inside « » is typography, not white space to fold. */
function keepHardSpace(run: string): string {
  return run.length === 1 && /[\u00a0\u202f]/.test(run) ? run : ' ';
}

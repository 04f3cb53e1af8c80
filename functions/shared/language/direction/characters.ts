/** For patterns: what runs from the right (Unicode's blocks for such scripts) or turns the direction, digits apart. */
const RIGHT_TO_LEFT = String.raw`\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
const CONTROLS = String.raw`\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069`;
export const NOT_LEFT_TO_RIGHT = RIGHT_TO_LEFT + CONTROLS;

/** Letters that run from the left and stand among Arabic ones in this project's texts; Tifinagh is one of them. */
export const LTR_LETTER = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Tifinagh}`;

/**
 * What most Arabic text is made of and nothing that runs from the left is: letters, marks, spaces and punctuation. Looked for by
 * units, a tenth of what a search by characters and scripts takes.
 */
const PLAIN = String.raw`\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\u2000-\u206f`;
export const NOT_PLAIN = new RegExp(`[^${PLAIN}]`);

export const ANY_DIGIT = '[0-9٠-٩۰-۹]';
/** White space inside a line; HTML shows the end of a line in its text as a space. */
export const SPACE = String.raw`[ \n\u00a0\u2009\u202f]`;

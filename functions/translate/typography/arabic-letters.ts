/** For patterns: a letter of Arabic words, and the marks and tatweel that may follow it. */
export const LETTER = '[\\u0620-\\u063F\\u0641-\\u064A\\u0671-\\u06D3\\u06FA-\\u06FC\\u0750-\\u077F]';
export const MARKS = '[\\p{M}\\u0640]{0,12}';
export const DIGIT = '[0-9٠-٩۰-۹]';

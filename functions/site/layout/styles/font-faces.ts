import { FONTS, fontPath } from '../fonts/fonts.ts';

/** The words show at once in a font of the reader's own, and change when these have come. */
export const fontFaces = FONTS.map(
  (font) =>
    `@font-face { font-family: "${font.family}"; font-style: ${font.style}; font-weight: ${font.weights}; ` +
    `font-display: swap; src: url("${fontPath(font)}") format("woff2"); unicode-range: ${font.unicodeRange}; }`,
).join('\n');

import { FONTS, fontPath } from '../fonts/fonts.ts';

/**
 * Where they have not come by the time the page is first shown, it is read in a font of the reader's own and the next page has
 * them: letters of another width would move the lines under who reads already.
 */
export const fontFaces = FONTS.map(
  (font) =>
    `@font-face { font-family: "${font.family}"; font-style: ${font.style}; font-weight: ${font.weights}; ` +
    `font-display: optional; src: url("${fontPath(font)}") format("woff2"); unicode-range: ${font.unicodeRange}; }`,
).join('\n');

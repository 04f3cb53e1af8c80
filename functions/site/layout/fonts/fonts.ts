/** A file of a typeface, for some of its characters. */
export interface Font {
  family: string;
  style: 'normal' | 'italic';
  /** The weights of the variable font, as CSS has them. */
  weights: string;
  /** Below `node_modules`, where this code runs and where it is deployed to. */
  file: string;
  /** Beginning of the SHA-256 of what is in the file; a test keeps it true. */
  hash: string;
  /** The characters it is loaded for, as its package has them. */
  unicodeRange: string;
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';
/** Without the rare blocks of mathematics and Rumi numerals. */
const ARABIC =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';

const NASKH = { family: 'Noto Naskh Arabic', weights: '400 700', style: 'normal' } as const;
const NASKH_FILES = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic';
const SERIF = { family: 'Source Serif 4', weights: '200 900' } as const;
const SERIF_FILES = '@fontsource-variable/source-serif-4/files/source-serif-4';

export const naskhArabic: Font = {
  ...NASKH,
  file: `${NASKH_FILES}-arabic-wght-normal.woff2`,
  hash: '2a10d33e1f71',
  unicodeRange: ARABIC,
};

/** Digits and Latin words within Arabic, drawn to go with it. */
const naskhLatin: Font = {
  ...NASKH,
  file: `${NASKH_FILES}-latin-wght-normal.woff2`,
  hash: '2a30d48ddf0a',
  unicodeRange: LATIN,
};

export const serifLatin: Font = {
  ...SERIF,
  style: 'normal',
  file: `${SERIF_FILES}-latin-wght-normal.woff2`,
  hash: '382475f38242',
  unicodeRange: LATIN,
};

const serifItalic: Font = {
  ...SERIF,
  style: 'italic',
  file: `${SERIF_FILES}-latin-wght-italic.woff2`,
  hash: 'b4f56ddc9873',
  unicodeRange: LATIN,
};

const serifExtended: Font = {
  ...SERIF,
  style: 'normal',
  file: `${SERIF_FILES}-latin-ext-wght-normal.woff2`,
  hash: 'd10ccbbd0dc4',
  unicodeRange: LATIN_EXTENDED,
};

/** Every one that pages may load; a browser asks only for those whose characters it meets. */
export const FONTS: readonly Font[] = [naskhArabic, naskhLatin, serifLatin, serifItalic, serifExtended];

/** Changes with what is in the file, so that it may be kept for ever. */
export const fontPath = ({ file, hash }: Font) =>
  `/assets/${file.slice(file.lastIndexOf('/') + 1, -'.woff2'.length)}-${hash}.woff2`;

/** Those that nearly every line of a page in this direction is set in; digits are Latin in Arabic too. */
export const mainFonts = (direction: 'ltr' | 'rtl') =>
  direction === 'rtl' ? [naskhArabic, naskhLatin] : [serifLatin];

import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const DISPLAYED = /\$\$([^$]{1,3000}?)\$\$/g;
/** Pandoc's rule: no space inside the signs and no digit behind, so that "$5 and $6" is money. */
const INLINE = /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$(?![\p{L}\p{N}$])/gu;
const TEX = /\\\(([^\n]{1,300}?)\\\)|\\\[([\s\S]{1,2000}?)\\\]/g;
/** What formulas have and prices have not. */
const SIGNS = /[\\^_{}=<>]|^[\p{L}]$/u;

/** TeX: `$E=mc^2$`, `$$…$$`, `\(…\)`. No page shows formulas, and a machine would translate their letters. */
export function findFormulas(text: string): DialectFind[] {
  const become = ([whole, one = '', other = '']: RegExpExecArray) =>
    SIGNS.test((one || other).trim())
      ? { refuse: `the formula ${quoted(whole)} cannot be shown; write it in words or as a picture` }
      : undefined;
  return [DISPLAYED, INLINE, TEX].flatMap((pattern) => findAll(text, pattern, become));
}

import type { InlineCode } from '../../../shared/article/coded-text.ts';
import type { CodeName, FindingWords } from '../../../shared/words/findings/finding-words.ts';
import { shorten } from './shown-words.ts';

/** What an element is to a reader. */
const NAMES: Readonly<Record<string, CodeName>> = {
  a: 'link',
  em: 'italics',
  i: 'italics',
  cite: 'italics',
  strong: 'bold',
  b: 'bold',
  br: 'lineBreak',
  img: 'picture',
  sup: 'superscript',
  sub: 'subscript',
  code: 'programCode',
  del: 'struckOut',
};

/** @param inside What stands inside the code in the original. */
export function nameCode(
  { element, protectedText }: InlineCode,
  inside: string,
  words: FindingWords,
): string {
  const known = NAMES[element];
  const name = known === undefined ? words.otherCode(element) : words.codes[known];
  const text = (protectedText ?? inside).trim();
  return text === '' ? name : words.codeWith(name, shorten(text));
}

import { type Coded, type InlineCode, type Token, tokenize } from '../../../article/coded-text.ts';
import { findCrossed } from '../code-problems.ts';
import { type Attributes, element, escapeXml, openingTag } from '../xml/write-xml.ts';

/** XLIFF 1.2's `ctype` of a pair by its HTML element; any other is of our own, which begins with `x-`. */
const PAIRS = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underlined'],
  ['a', 'link'],
]);
const STANDALONE = new Map([
  ['img', 'image'],
  ['br', 'lb'],
]);

/**
 * Coded text as the content of a `<source>` or `<target>`: pairs as `<g>`, codes that stand alone as `<x>`. What XML
 * cannot hold is left out: XLIFF 1.2 has no element for it.
 * @throws where its codes are badly nested.
 */
export function writeContent12(coded: Coded, codes: readonly InlineCode[]): string {
  const tokens = tokenize(coded);
  const crossed = findCrossed(tokens);
  if (crossed !== undefined) throw new Error(`has code ${crossed} badly nested`);
  return tokens.map((token) => writeToken(token, codes)).join('');
}

function writeToken(token: Token, codes: readonly InlineCode[]): string {
  if (token.type === 'text') return escapeXml(token.value);
  if (token.type === 'close') return '</g>';
  const code = codes.find(({ id }) => id === token.id);
  const name = code?.element ?? 'span';
  const common: Attributes = { id: token.id, clone: 'no' };
  if (token.type === 'open')
    return openingTag('g', {
      ...common,
      ctype: PAIRS.get(name) ?? `x-html-${name}`,
      'equiv-text': `<${name}>`,
    });
  return element('x', {
    ...common,
    ctype: STANDALONE.get(name) ?? `x-html-${name}`,
    'equiv-text': code?.protectedText ?? `<${name}>`,
  });
}

import {
  countCharacters,
  escapeText,
  type InlineCode,
  type Token,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import type { EngineText } from '../engines/text-engine.ts';
import type { TextContext } from '../text-context.ts';

/** `elements` keeps the elements' own names; `spans` is the second try: every code looks the same. */
export type TagStyle = 'elements' | 'spans';

export type CodesById = ReadonlyMap<number, InlineCode>;

/** Elements without an end tag that a translator keeps in place. */
const VOID_NAMES = new Set(['br', 'img']);

export function isVoidName(name: string): boolean {
  return VOID_NAMES.has(name);
}

/** `p` may be what separates the texts of one request (engines/amazon/paragraphs.ts). */
const PLAIN_NAME = /^(?!p$)[a-z][a-z0-9]*$/;

/** The name of the tag that stands for a code. */
export function tagName({ kind, element, protectedText }: InlineCode, style: TagStyle): string {
  if (style === 'spans' || protectedText !== undefined) return 'span';
  if (kind === 'standalone') return element === 'br' ? 'br' : 'img';
  return PLAIN_NAME.test(element) && !isVoidName(element) ? element : 'span';
}

export function engineText(tokens: readonly Token[], markup: string, context?: TextContext): EngineText {
  return { markup, characters: countCharacters(writeTokens(tokens)), ...(context && { context }) };
}

/**
 * Tokens as the HTML that an engine gets: `See <a id=1>it</a>`, `<br id=2>`,
 * `<span translate="no" id=3>npm</span>`. Attributes of the article are never sent.
 */
export function writeMarkup(tokens: readonly Token[], codes: CodesById, style: TagStyle): string {
  return tokens.map((token) => writeToken(token, codes, style)).join('');
}

function writeToken(token: Token, codes: CodesById, style: TagStyle): string {
  if (token.type === 'text') return escapeText(token.value);
  const code = codes.get(token.id);
  if (code === undefined) return '';
  const name = tagName(code, style);
  if (token.type === 'open') return `<${name} id=${code.id}>`;
  if (token.type === 'close') return `</${name}>`;
  if (isVoidName(name)) return `<${name} id=${code.id}>`;
  if (code.protectedText === undefined) return `<span id=${code.id}></span>`;
  return `<span translate="no" id=${code.id}>${escapeText(code.protectedText)}</span>`;
}

/** The words alone; those that are protected say so, but not which code they are. */
export function writeWords(tokens: readonly Token[], codes: CodesById): string {
  const words = tokens.map((token) => {
    if (token.type === 'text') return escapeText(token.value);
    const { protectedText, element } = (token.type === 'standalone' && codes.get(token.id)) || {};
    if (protectedText !== undefined) return `<span translate="no">${escapeText(protectedText)}</span>`;
    return element === 'br' ? ' ' : '';
  });
  return words.join('').replace(/ +/g, ' ').trim();
}

import {
  type CodedText,
  escapeText,
  type InlineCode,
  type Token,
  tokenize,
  writeTokens,
} from '../article/coded-text.ts';

/** `named`: codes keep their elements, which tells the engine most; `spans`: all alike, for a second try. */
export type MarkupStyle = 'named' | 'spans';

/** A segment as the HTML that Amazon Translate takes: elements with ids, their attributes never sent. */
export function toMarkup({ text, codes }: CodedText, style: MarkupStyle): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  return tokenize(text)
    .map((token) => {
      if (token.type === 'text') return escapeText(token.value);
      const code = byId.get(token.id);
      if (code === undefined) return '';
      return token.type === 'standalone' ? standaloneTag(code, style) : pairTag(code, style, token.type);
    })
    .join('');
}

function pairTag({ id, element }: InlineCode, style: MarkupStyle, type: 'open' | 'close'): string {
  const name = style === 'named' ? element : 'span';
  return type === 'open' ? `<${name} id=${id}>` : `</${name}>`;
}

const VOID = new Set(['br', 'img']);

/** `translate="no"` is honoured on any element (AWS, "Using do-not-translate in Amazon Translate"). */
function standaloneTag({ id, element, protectedText = '' }: InlineCode, style: MarkupStyle): string {
  if (style === 'named' && VOID.has(element)) return `<${element} id=${id}>`;
  return `<span translate="no" id=${id}>${escapeText(protectedText)}</span>`;
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/gi;

/**
 * The answer as coded text. Tolerant: letter case, quotes and spaces of tags do not matter, tags the segment
 * does not know are dropped and their words kept. Whether every code came back is for the caller to check.
 */
export function readMarkup(html: string, codes: readonly InlineCode[]): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const tokens: Token[] = [];
  /** Elements that are open; without an id they are not ours. */
  const open: { name: string; id?: number; hidden: boolean }[] = [];
  const isHidden = () => open.some(({ hidden }) => hidden);
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, closing, element = '', attributes = ''] = match;
    if (!isHidden()) tokens.push({ type: 'text', value: decodeEntities(html.slice(at, match.index)) });
    at = match.index + whole.length;
    const name = element.toLowerCase();
    if (closing) {
      const level = open.findLastIndex((frame) => frame.name === name);
      const frame = level < 0 ? undefined : open.splice(level, 1)[0];
      if (frame?.id !== undefined && !frame.hidden) tokens.push({ type: 'close', id: frame.id });
      continue;
    }
    const id = idIn(attributes);
    const code = id === undefined ? undefined : byId.get(id);
    const isVoid = VOID.has(name) || /\/\s*$/.test(attributes);
    if (code?.kind === 'standalone' && !isHidden()) tokens.push({ type: 'standalone', id: code.id });
    if (isVoid) continue;
    if (code?.kind === 'pair') tokens.push({ type: 'open', id: code.id });
    open.push({ name, ...(code && { id: code.id }), hidden: code?.kind === 'standalone' });
  }
  if (!isHidden()) tokens.push({ type: 'text', value: decodeEntities(html.slice(at)) });
  return writeTokens(tokens.filter((token) => token.type !== 'text' || token.value !== ''));
}

function idIn(attributes: string): number | undefined {
  const [, digits] = /\bid\s*=\s*["']?\s*(\d+)/i.exec(attributes) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Several segments in one request, each a paragraph with its place as its id. */
export function wrapParagraph(markup: string, place: number): string {
  return `<p id=${place}>${markup}</p>`;
}

const PARAGRAPH = /<p\s+id\s*=\s*["']?\s*(\d+)\s*["']?\s*>([\s\S]*?)<\/p\s*>/gi;

/** What came back, by place; a paragraph that is not there, or there twice, is `undefined`. */
export function readParagraphs(html: string): Map<number, string> {
  const found = new Map<number, string>();
  const twice = new Set<number>();
  for (const [, digits, content = ''] of html.matchAll(PARAGRAPH)) {
    const place = Number(digits);
    if (found.has(place)) twice.add(place);
    found.set(place, content.trim());
  }
  for (const place of twice) found.delete(place);
  return found;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

import { type Coded, type Token, tokenize } from '../../../article/coded-text.ts';
import { attribute, contentOf, nameOf, textOf, type XmlNode } from '../xml/node.ts';
import { element, escapeXml } from '../xml/write-xml.ts';

/** Where a file does not number its standalone codes, they get these: the first of each language is the same. */
const UNNUMBERED = 100_000;

export interface TmxSegment {
  tokens: Token[];
  /** The markup inside of codes that have no number, by the number they were given. */
  markup: Map<number, string>;
}

/**
 * A TMX `<seg>` as tokens of coded text. `bpt` and `ept` make a pair by their `i`; `ph`, `ut` and `it`, whose
 * other half is in another segment, stand alone. `x` matches a code across languages, and `i` where there is
 * none. What is inside of them, `sub` included, is the markup of the program that wrote it and is left out: the
 * words around it are the segment. `hi` marks words and is no markup, so its words stay.
 * @throws where a pair is not whole, or an element is none of TMX's.
 */
export function readSegment(seg: XmlNode): TmxSegment {
  const tokens: Token[] = [];
  const markup = new Map<number, string>();
  const open = new Map<string, number>();
  let unnumbered = UNNUMBERED;
  const read = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      const name = nameOf(node);
      const i = attribute(node, 'i') ?? '';
      if (name === '#text') tokens.push({ type: 'text', value: String(node['#text']) });
      else if (name === 'hi') read(contentOf(node));
      else if (name === 'bpt') {
        if (open.has(i)) throw new Error(`opens the code ${JSON.stringify(i)} twice`);
        const id = numberOf(attribute(node, 'x') ?? i);
        open.set(i, id);
        tokens.push({ type: 'open', id });
      } else if (name === 'ept') {
        const id = open.get(i);
        if (id === undefined) throw new Error(`closes the code ${JSON.stringify(i)}, which is not open`);
        open.delete(i);
        tokens.push({ type: 'close', id });
      } else if (name === 'ph' || name === 'it' || name === 'ut') {
        const x = attribute(node, 'x');
        if (x === undefined) markup.set(unnumbered, textOf(node));
        tokens.push({ type: 'standalone', id: x === undefined ? unnumbered++ : numberOf(x) });
      } else throw new Error(`has a <${name}> in its text`);
    }
  };
  read(contentOf(seg));
  const [left] = open.keys();
  if (left !== undefined) throw new Error(`does not close the code ${JSON.stringify(left)}`);
  return { tokens, markup };
}

/** As an attribute's number is; a code's number goes into coded text, so it is nothing else. */
function numberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`has a code with no number: ${JSON.stringify(text)}`);
  return Number(text);
}

/** The inverse of {@link readSegment}; half a pair, which no TMX segment can hold, is written as isolated. */
export function writeSegment(coded: Coded): string {
  const tokens = tokenize(coded);
  const pairs = pairCodes(tokens);
  const content = tokens.map((token, place) => {
    if (token.type === 'text') return escapeXml(token.value);
    const i = pairs.get(place);
    if (token.type === 'standalone') return element('ph', { x: token.id });
    if (i === undefined) return element('it', { pos: token.type === 'open' ? 'begin' : 'end', x: token.id });
    return token.type === 'open' ? element('bpt', { i, x: token.id }) : element('ept', { i });
  });
  return element('seg', {}, content);
}

/** Which codes open and close a pair: the place of each among the tokens -> the pair's number, from 1. */
function pairCodes(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<number, number[]>();
  let count = 0;
  for (const [place, token] of tokens.entries()) {
    if (token.type !== 'open' && token.type !== 'close') continue;
    const openings = open.get(token.id) ?? [];
    open.set(token.id, openings);
    if (token.type === 'open') openings.push(place);
    const opening = token.type === 'close' ? openings.pop() : undefined;
    if (opening === undefined) continue;
    count += 1;
    pairs.set(opening, count).set(place, count);
  }
  return pairs;
}

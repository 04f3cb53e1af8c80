import { type Coded, type Token, writeTokens } from '../../../article/coded-text.ts';
import { attribute, childrenOf, contentOf, nameOf, type XmlNode } from '../xml/node.ts';
import { readInlineContent, type UnitCodes } from './read-content.ts';
import { readXliffState, STATES, type XliffState } from './state.ts';

export interface XliffUnit {
  id: string;
  source: Coded;
  /** `undefined` if there is none or it is empty. */
  target: Coded | undefined;
  /** The least of its segments'. */
  state: XliffState;
  /** A tool has cut it into segments, and only some of them have a target. */
  isPartial: boolean;
  /** How its codes are named to people, by their numbers. */
  codeNames: ReadonlyMap<number, string>;
}

interface Part {
  isSegment: boolean;
  state: XliffState;
  source: Token[];
  target: Token[];
  /** The place of its target in the translation. */
  order: number;
}

/** A `<unit>` of XLIFF 2, its segments joined; what is between them (`ignorable`) has its source as its target. */
export function readUnit(unit: XmlNode, isSpaceKept: boolean): XliffUnit {
  const codes: UnitCodes = { numbers: new Map(), names: new Map() };
  const parts = contentOf(unit)
    .filter((node) => nameOf(node) === 'segment' || nameOf(node) === 'ignorable')
    .map((node, place) => readPart(node, place, codes, keepsSpace(unit, isSpaceKept)));
  const segments = parts.filter(({ isSegment }) => isSegment);
  const filled = segments.filter(({ target }) => hasContent(target));
  const empty = segments.filter(({ source, target }) => hasContent(source) && !hasContent(target));
  const ordered = parts.toSorted((a, b) => a.order - b.order);
  const states = segments.map(({ state }) => state);
  return {
    id: attribute(unit, 'id') ?? '',
    source: writeTokens(parts.flatMap(({ source }) => source)),
    target: filled.length === 0 ? undefined : writeTokens(ordered.flatMap(targetOf)),
    state: STATES.find((state) => states.includes(state)) ?? 'initial',
    isPartial: filled.length > 0 && empty.length > 0,
    codeNames: codes.names,
  };
}

/** Whether spaces and line breaks are the text's own, and not the file's layout. */
export function keepsSpace(node: XmlNode, inherited: boolean): boolean {
  const space = attribute(node, 'xml:space');
  return space === undefined ? inherited : space === 'preserve';
}

function readPart(node: XmlNode, place: number, codes: UnitCodes, isSpaceKept: boolean): Part {
  const [source, target] = ['source', 'target'].map((name) => childrenOf(node, name)[0]);
  const read = (side: XmlNode | undefined): Token[] => {
    if (side === undefined) return [];
    const tokens = readInlineContent(contentOf(side), codes);
    return keepsSpace(side, isSpaceKept) ? tokens : foldTokens(tokens);
  };
  return {
    isSegment: nameOf(node) === 'segment',
    state: readXliffState(attribute(node, 'state')),
    source: read(source),
    target: read(target),
    order: Number(attribute(target, 'order') ?? place + 1) || place + 1,
  };
}

export function hasContent(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type !== 'text' || token.value.trim() !== '');
}

/** Spaces and line breaks that are the file's layout. */
export function foldTokens(tokens: readonly Token[]): Token[] {
  return tokens.map((token) =>
    token.type === 'text' ? { ...token, value: token.value.replace(/[ \t\r\n]+/g, ' ') } : token,
  );
}

function targetOf({ isSegment, source, target }: Part): Token[] {
  return isSegment || target.length > 0 ? target : source;
}

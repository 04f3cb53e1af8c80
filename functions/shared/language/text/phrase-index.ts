import type { Language } from '../../article/language.ts';
import { phraseSpan, type SplitText } from './phrase-borders.ts';
import {
  type Ending,
  type Pattern,
  type Phrase,
  type PhraseReader,
  phrasePatterns,
  phraseReader,
  type Step,
} from './phrase-patterns.ts';
import { rememberLast } from './remember-last.ts';
import type { Span } from './span.ts';
import { splitWords, type Word } from './split-words.ts';

export type { Phrase } from './phrase-patterns.ts';

export interface PhraseMatch {
  /** Which phrase, by its place among those that were indexed. */
  phrase: number;
  span: Span;
}

/**
 * Many phrases, to be found in one pass over a text: a tree of their words, so that a text in which none of
 * them stands costs a look at each of its words, however many phrases there are.
 */
export interface PhraseIndex {
  reader: PhraseReader;
  root: Node;
  /** Phrases without a letter or a digit, found sign for sign. */
  signs: { phrase: number; text: string }[];
  /** Written word -> where phrases that begin with it go on. */
  beginnings: Map<string, readonly Node[]>;
}

interface Node {
  /** By gap and key of the next word. */
  edges: Map<string, Edge[]>;
  endings: Ending[];
}

interface Edge {
  step: Step;
  node: Node;
}

/** Different written words whose beginnings are remembered. */
const MOST_BEGINNINGS = 20_000;

/**
 * @example
 * const index = indexPhrases([{ text: 'Rabat' }, { text: 'Morocco' }], 'en'); // once for many texts
 * findPhrases('Morocco moves to Rabat', index) // [{ phrase: 1, span: … }, { phrase: 0, span: … }]
 */
export function indexPhrases(phrases: readonly Phrase[], language: Language): PhraseIndex {
  const index: PhraseIndex = {
    reader: phraseReader(language),
    root: newNode(),
    signs: [],
    beginnings: new Map(),
  };
  for (const [place, phrase] of phrases.entries()) {
    const patterns = phrasePatterns(phrase, place, index.reader);
    for (const pattern of patterns) addPattern(index.root, pattern);
    const text = phrase.text.trim();
    if (patterns.length === 0 && text !== '') index.signs.push({ phrase: place, text });
  }
  return index;
}

function newNode(): Node {
  return { edges: new Map(), endings: [] };
}

function addPattern(root: Node, { steps, ending }: Pattern): void {
  let node = root;
  for (const step of steps) node = addStep(node, step);
  node.endings.push(ending);
}

/** A step that is there already is taken again; all its keys lead to one node. */
function addStep({ edges }: Node, step: Step): Node {
  const names = step.keys.map((key) => step.gap + key);
  const known = edges.get(names[0] ?? '')?.find((edge) => isSame(edge.step, step));
  if (known !== undefined) return known.node;
  const edge = { step, node: newNode() };
  for (const name of names) edges.set(name, [...(edges.get(name) ?? []), edge]);
  return edge.node;
}

function isSame(one: Step, other: Step): boolean {
  const { keys, properName, written } = one;
  const isFlagged = properName === other.properName && written === other.written;
  return isFlagged && keys.length === other.keys.length && keys.every((key, at) => key === other.keys[at]);
}

/** Lists of names are looked for one after the other in a text. */
const wordsOf = rememberLast(splitWords);

/**
 * Every place of every phrase, in the order of the text, the longer first; places of one phrase do not overlap,
 * those of two may.
 */
export function findPhrases(text: string, index: PhraseIndex): PhraseMatch[] {
  if (index.root.edges.size === 0 && index.signs.length === 0) return [];
  const split = { text, words: wordsOf(text) };
  const matches = index.signs.flatMap((sign) => findSigns(text, sign));
  split.words.forEach((word, first) => {
    const nodes = beginningsOf(word, index);
    if (nodes.length > 0) matches.push(...follow(nodes, split, first, index.reader));
  });
  return matches.length === 0 ? matches : withoutOverlaps(matches);
}

function beginningsOf(word: Word, { beginnings, root, reader }: PhraseIndex): readonly Node[] {
  const known = beginnings.get(word.text);
  if (known !== undefined) return known;
  const nodes = takeStep([root], '', word, reader);
  if (beginnings.size >= MOST_BEGINNINGS) beginnings.clear();
  beginnings.set(word.text, nodes);
  return nodes;
}

/** Every phrase that begins at a word. */
function follow(
  beginnings: readonly Node[],
  split: SplitText,
  first: number,
  reader: PhraseReader,
): PhraseMatch[] {
  const { text, words } = split;
  const matches: PhraseMatch[] = [];
  let nodes = beginnings;
  for (let last = first; nodes.length > 0; last += 1) {
    for (const ending of nodes.flatMap(({ endings }) => endings)) {
      const span = phraseSpan(split, first, last, ending);
      if (span !== undefined) matches.push({ phrase: ending.phrase, span });
    }
    const [word, next] = [words[last], words[last + 1]];
    if (word === undefined || next === undefined) break;
    nodes = takeStep(nodes, reader.foldGap(text.slice(word.end, next.start)), next, reader);
  }
  return matches;
}

const NONE: readonly Node[] = [];

function takeStep(nodes: readonly Node[], gap: string, word: Word, { forms }: PhraseReader): readonly Node[] {
  let found: Set<Node> | undefined;
  for (const { key, hasEnding } of forms.readingsOf(word)) {
    const name = gap === '' ? key : gap + key;
    for (const { edges } of nodes) {
      for (const { step, node } of edges.get(name) ?? []) {
        if (!(step.properName && hasEnding) && hasCase(word, step)) found = (found ?? new Set()).add(node);
      }
    }
  }
  return found === undefined ? NONE : [...found];
}

function hasCase(word: Word, { written }: Step): boolean {
  return written === undefined || word.text.normalize('NFC').startsWith(written);
}

function findSigns(text: string, sign: { phrase: number; text: string }): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  let start = text.indexOf(sign.text);
  while (start >= 0) {
    const end = start + sign.text.length;
    matches.push({ phrase: sign.phrase, span: { start, end } });
    start = text.indexOf(sign.text, end);
  }
  return matches;
}

function withoutOverlaps(matches: PhraseMatch[]): PhraseMatch[] {
  const ends = new Map<number, number>();
  const inOrder = matches.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return inOrder.filter(({ phrase, span }) => {
    if (span.start < (ends.get(phrase) ?? 0)) return false;
    ends.set(phrase, span.end);
    return true;
  });
}

import { asCoded, type InlineCode, plainText } from '../../functions/shared/article/coded-text.ts';
import { countWords, findWords } from '../../functions/shared/language/text/words.ts';
import type { Pair } from './read-pairs.ts';
import {
  addSentence,
  changeWord,
  dropClause,
  dropHalfOfDay,
  dropPercent,
  runTogether,
} from './word-faults.ts';

export type SpoiltPair = Pair & { codes?: InlineCode[] };

/**
 * Ways to spoil a good translation; `undefined` where this one cannot be spoilt so. The choice of the place
 * depends on the line alone, so that every run spoils the same.
 */
export const FAULTS: Record<string, (pair: Pair, turn: number) => SpoiltPair | undefined> = {
  'digit changed': (pair, turn) => spoilDigits(pair, turn, changeDigit),
  'digits swapped': (pair, turn) => spoilDigits(pair, turn, swapDigits),
  'number dropped': dropNumber,
  'number three to nine changed': (pair, turn) => changeWord('number', pair, turn),
  'per cent dropped': dropPercent,
  'p.m. dropped': dropHalfOfDay,
  'month changed': (pair, turn) => changeWord('month', pair, turn),
  'weekday changed': (pair, turn) => changeWord('weekday', pair, turn),
  'country changed': (pair, turn) => changeWord('country', pair, turn),
  'nationality changed': (pair, turn) => changeWord('nationality', pair, turn),
  'direction changed': (pair, turn) => changeWord('direction', pair, turn),
  'currency changed': (pair, turn) => changeWord('currency', pair, turn),
  'left untranslated': (pair) => (wordsOf(pair.source) >= 3 ? { ...pair, target: pair.source } : undefined),
  'third language': (pair) =>
    pair.third !== undefined && wordsOf(pair.third) >= 8 ? { ...pair, target: pair.third } : undefined,
  'source language': (pair) =>
    wordsOf(pair.source) >= 8
      ? { ...pair, target: pair.source.split(/\s+/u).toReversed().join(' ') }
      : undefined,
  loop: makeLoop,
  'cut by half': cutHalf,
  'clause dropped': dropClause,
  'sentence added': addSentence,
  'words run together': runTogether,
  'address changed': changeAddress,
  'code dropped': (pair, turn) =>
    spoilCodes(pair, turn, (target) => target.replace('<1>', '').replace('</1>', '')),
  'code doubled': (pair, turn) =>
    spoilCodes(pair, turn, (target) => target.replace(/<1>(.*?)<\/1>/u, '<1>$1</1> <1>$1</1>')),
  'code crossed': (pair, turn) =>
    spoilCodes(pair, turn, (target) => target.replace('</1>', '').replace('</2>', '</2></1>')),
};

const wordsOf = (coded: string) => countWords(findWords(plainText(asCoded(coded))));

/** Different lines take different places. */
function choose<Item>(items: readonly Item[], turn: number): Item | undefined {
  return items[(turn * 7919) % Math.max(1, items.length)];
}

/** A lone 1 is never demanded: it is an article as often as a number. */
function spoilDigits(
  pair: Pair,
  turn: number,
  spoil: (digits: string, turn: number) => string | undefined,
): Pair | undefined {
  const runs = [...pair.target.matchAll(/\p{Nd}+/gu)].flatMap(({ 0: digits, index }) => {
    const bad = /^[1١]$/u.test(digits) ? undefined : spoil(digits, turn);
    return bad === undefined ? [] : [{ bad, start: index, end: index + digits.length }];
  });
  const run = choose(runs, turn);
  if (run === undefined) return undefined;
  return { ...pair, target: pair.target.slice(0, run.start) + run.bad + pair.target.slice(run.end) };
}

function changeDigit(digits: string, turn: number): string {
  const place = turn % digits.length;
  const code = digits.charCodeAt(place);
  // The digits of every script begin at a multiple of 16: only their last four bits count here.
  const digit = code & 15;
  const other = (digit + 1 + (turn % 9)) % 10;
  return digits.slice(0, place) + String.fromCharCode(code - digit + other) + digits.slice(place + 1);
}

function swapDigits(digits: string, turn: number): string | undefined {
  const places = [...digits].flatMap((digit, place) => {
    const next = digits[place + 1];
    return next === undefined || next === digit ? [] : [place];
  });
  const place = choose(places, turn);
  if (place === undefined) return undefined;
  return digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2);
}

function dropNumber(pair: Pair, turn: number): Pair | undefined {
  const numbers = [...pair.target.matchAll(/\p{Nd}+(?:[.,:٫٬\u00a0\u202f]\p{Nd}+)*/gu)];
  const number = choose(
    numbers.filter(([digits]) => !/^[1١]$/u.test(digits)),
    turn,
  );
  if (number === undefined) return undefined;
  const { 0: digits, index } = number;
  return { ...pair, target: pair.target.slice(0, index) + pair.target.slice(index + digits.length) };
}

/** Two to five words, four times. */
function makeLoop(pair: Pair, turn: number): Pair | undefined {
  const words = pair.target.split(' ');
  const size = 2 + (turn % 4);
  if (words.length < size + 2) return undefined;
  const from = (turn * 7919) % (words.length - size);
  const loop = words.slice(from, from + size);
  const target = [...words.slice(0, from), ...loop, ...loop, ...loop, ...words.slice(from)].join(' ');
  return { ...pair, target };
}

function cutHalf(pair: Pair): Pair | undefined {
  const words = pair.target.split(' ');
  return words.length < 4
    ? undefined
    : { ...pair, target: words.slice(0, Math.floor(words.length / 2)).join(' ') };
}

const ADDRESS = 'https://example.org/2024/rapport-12?page=3';

function changeAddress({ source, target, ...pair }: Pair, turn: number): Pair {
  const place = 8 + (turn % (ADDRESS.length - 8));
  const letter = ADDRESS[place] === 'x' ? 'y' : 'x';
  const changed = ADDRESS.slice(0, place) + letter + ADDRESS.slice(place + 1);
  return { ...pair, source: `${source} ${ADDRESS}`, target: `${target} ${changed}` };
}

/** Puts two codes around words of both sides, then spoils those of the target. */
function spoilCodes(pair: Pair, turn: number, spoil: (target: string) => string): SpoiltPair | undefined {
  const [source, target] = [addCodes(pair.source, turn), addCodes(pair.target, turn)];
  if (source === undefined || target === undefined) return undefined;
  const codes: InlineCode[] = [
    { id: 1, kind: 'pair', element: 'a' },
    { id: 2, kind: 'pair', element: 'strong' },
  ];
  return { ...pair, source, target: spoil(target), codes };
}

function addCodes(coded: string, turn: number): string | undefined {
  const words = coded.split(' ');
  if (words.length < 5) return undefined;
  const from = turn % (words.length - 4);
  const inside = words.slice(from, from + 4);
  const marked = `<2>${inside[0]} <1>${inside[1]} ${inside[2]}</1> ${inside[3]}</2>`;
  return [...words.slice(0, from), marked, ...words.slice(from + 4)].join(' ');
}

import type { NumberWord } from './number-language.ts';

/**
 * Reads a list such as `zero one two`: a place is a number, counted on from `from` in steps of `step`, and
 * several words for it are parted by `/`.
 */
export function counted(list: string, from: number, step = 1): [string, number][] {
  return list
    .trim()
    .split(/\s+/u)
    .flatMap((words, place) => words.split('/').map((word): [string, number] => [word, from + place * step]));
}

/** Words that each say the same number: `named('trio triad', 3)`. */
export function named(list: string, ...values: number[]): [string, number[]][] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word): [string, number[]] => [word, values]);
}

export interface WordLists {
  values: [string, number][];
  soft: [string, number][];
  names: [string, number[]][];
  scales: [string, number][];
  groups: [string, number][];
  decades: [string, number][];
  months: [string, number][];
  halves: [string, number][];
}

/** If a word stands in two lists, the later kind below wins: `second` is rather 2 than a month. */
export function wordMap({
  values,
  soft,
  names,
  scales,
  groups,
  decades,
  months,
  halves,
}: WordLists): Map<string, NumberWord> {
  const map = new Map<string, NumberWord>();
  for (const [word, month] of months) map.set(word, { kind: 'month', months: [month] });
  for (const [word, minutes] of halves) map.set(word, { kind: 'half', minutes });
  for (const [word, value] of groups) map.set(word, { kind: 'group', value });
  for (const [word, value] of decades) map.set(word, { kind: 'decade', value });
  for (const [word, said] of names) map.set(word, { kind: 'name', values: said });
  for (const [word, value] of soft) map.set(word, { kind: 'value', value, soft: true });
  for (const [word, value] of values) map.set(word, { kind: 'value', value });
  for (const [word, exponent] of scales) map.set(word, { kind: 'scale', exponent });
  return map;
}

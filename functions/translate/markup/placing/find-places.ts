import type { Language } from '../../../shared/article/language.ts';
import { findPhrases, indexPhrases } from '../../../shared/language/text/phrase-index.ts';
import type { Span } from '../../../shared/language/text/span.ts';
import { splitWords } from '../../../shared/language/text/split-words.ts';

/**
 * Where phrases stand in a text, each with its places in their order. A phrase that is not there as a whole is
 * looked for without the signs around it, and then sign for sign: the 2 of CO2.
 */
export function findPlaces(text: string, phrases: readonly string[], language: Language): Span[][] {
  const whole = findWhole(text, phrases, language);
  const cores = findWhole(
    text,
    phrases.map((phrase, at) => (whole[at]?.length ? '' : trimSigns(phrase))),
    language,
  );
  const isBorder = bordersOf(text);
  return phrases.map((phrase, at) => {
    const found = [whole[at] ?? [], cores[at] ?? []].find(({ length }) => length > 0);
    return found ?? findSigns(text, phrase, isBorder);
  });
}

function findWhole(text: string, phrases: readonly string[], language: Language): Span[][] {
  const different = [...new Set(phrases)];
  const places = new Map(different.map((phrase): [string, Span[]] => [phrase, []]));
  const index = indexPhrases(
    different.map((phrase) => ({ text: phrase })),
    language,
  );
  for (const { phrase, span } of findPhrases(text, index)) places.get(different[phrase] ?? '')?.push(span);
  return phrases.map((phrase) => places.get(phrase) ?? []);
}

function trimSigns(phrase: string): string {
  return phrase.replace(/^[\p{P}\p{Z}]+/u, '').replace(/(?<![\p{P}\p{Z}])[\p{P}\p{Z}]+$/u, '');
}

function findSigns(text: string, phrase: string, isBorder: (offset: number) => boolean): Span[] {
  const places: Span[] = [];
  if (phrase === '') return places;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (isBorder(start) && isBorder(end) && start >= (places.at(-1)?.end ?? 0)) places.push({ start, end });
  }
  return places;
}

/** Between the digits of one number: 1,250. */
const GROUP = /(?<=\p{Nd})[.,'’٫٬\u00a0\u202f](?=\p{Nd})/gu;

/** Whether words or numbers may be parted at an offset. */
function bordersOf(text: string): (offset: number) => boolean {
  const inner = new Set<number>();
  for (const { start, end } of splitWords(text)) {
    for (let offset = start + 1; offset < end; offset += 1) inner.add(offset);
  }
  for (const { index } of text.matchAll(GROUP)) inner.add(index).add(index + 1);
  return (offset) => !inner.has(offset);
}

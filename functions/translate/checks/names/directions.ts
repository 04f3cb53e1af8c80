import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import type { FoundName, NameFinder } from './name-list.ts';

const ENGLISH = '(?:north|south)(?:[- ]?(?:east|west))?|east|west';
const ENGLISH_ENDING = 'ern(?:ers?|most)?|erly|wards?|bound';
const FRENCH = [
  '[Nn]ord|[Ss]ud|[Oo]uest|NORD|SUD|OUEST',
  '(?:[Ss]eptentrion|[Mm]éridion|[Oo]rient|[Oo]ccident)(?:al|ale|als|ales|aux)',
  '(?:[Aa]ustral|[Bb]oréal)e?s?',
  'Orient|Occident|Midwest',
].join('|');
/** A small est is a verb, but behind an article or another direction, and before a people: l’est, est-coréen. */
const FRENCH_EAST = String.raw`(?<=(?:[LlDd]['’]|[Nn]ord-|[Ss]ud-|(?:[Ll]e|[Aa]u|[Dd]u)\s))est|est(?=-(?!ce|il|elle|on)\p{L})|Est|EST`;

/** Directions and what is made of them; the first group is the direction. */
const WORDS: Record<string, RegExp> = {
  en: new RegExp(String.raw`(?<!\p{L})(?:mid)?(${ENGLISH})(?:${ENGLISH_ENDING})?(?!\p{L})`, 'giu'),
  fr: new RegExp(String.raw`(?<!\p{L})(${FRENCH}|${FRENCH_EAST})(?!\p{L})`, 'gu'),
  ar: /(?<!\p{L})[وف]?[بكل]?(?:ال|لل)?(شمال|جنوب|شرق|غرب)(?:ا|ي|ية|يا|يين|يون|ه|ها|هم)?(?!\p{L})/gu,
};

const SAME: [RegExp, string][] = [
  [/^(?:n|sept|bor|شمال)/iu, 'north'],
  [/^(?:s|mér|aus|جنوب)/iu, 'south'],
  [/^(?:e|orient|شرق)/iu, 'east'],
  [/^(?:w|ou|occ|midw|غرب)/iu, 'west'],
];

/** Compass directions, two of them in a north-east. */
export function findDirections(tag: Language): NameFinder {
  const pattern = WORDS[baseLanguage(tag)];
  if (pattern === undefined) return () => [];
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match): FoundName[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      return keysOf(match[1] ?? '').map((key) => ({ key, ...span }));
    });
}

function keysOf(word: string): string[] {
  const parts = /^(north|south)[- ]?(east|west)$/iu.exec(word)?.slice(1) ?? [word];
  return parts.flatMap((part) => SAME.find(([pattern]) => pattern.test(part))?.[1] ?? []);
}

import { asCoded, escapeText, plainText } from '../../functions/shared/article/coded-text.ts';
import type { Pair } from './read-pairs.ts';

/** Words that each may take another's place, in the languages by turns; several forms of one are parted by `/`. */
const LISTS: Record<string, Record<string, string>> = {
  number: {
    en: 'three four five six seven eight nine',
    fr: 'trois quatre cinq six sept huit neuf',
    ar: 'ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثماني/ثمانية تسع/تسعة',
  },
  month: {
    en: 'January February March April May June July August September October November December',
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ar: 'يناير فبراير مارس/آذار أبريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس سبتمبر/أيلول أكتوبر نوفمبر ديسمبر',
  },
  weekday: {
    en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    ar: 'الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  },
  country: {
    en: 'France Germany Spain Italy China Japan India Russia Egypt Iran Canada Australia Brazil Turkey Poland Israel',
    fr: 'France Allemagne Espagne Italie Chine Japon Inde Russie Égypte Iran Canada Australie Brésil Turquie Pologne Israël',
    ar: 'فرنسا ألمانيا إسبانيا إيطاليا الصين اليابان الهند روسيا مصر إيران كندا أستراليا البرازيل تركيا بولندا إسرائيل',
  },
  nationality: {
    en: 'French German Spanish Italian Chinese Japanese Indian Russian Egyptian Iranian Canadian Brazilian American British',
    fr: 'français allemand espagnol italien chinois japonais indien russe égyptien iranien canadien brésilien américain britannique',
    ar: 'الفرنسي الألماني الإسباني الإيطالي الصيني الياباني الهندي الروسي المصري الإيراني الكندي البرازيلي الأمريكي البريطاني',
  },
  direction: {
    en: 'north south east west',
    fr: 'nord sud est ouest',
    ar: 'شمال جنوب شرق غرب',
  },
  currency: {
    en: 'dollars/dollar euros/euro pounds yen dirhams',
    fr: 'dollars/dollar euros/euro livres yens dirhams',
    ar: 'دولار/دولارات يورو جنيه ين درهم',
  },
};

/** The word before these is the French verb. */
const EAST = /(?<=(?:l|d|nord|sud)['’-])est/u;

/** The translation with one word of a list, that the original says too, put in another's place. */
export function changeWord(list: string, pair: Pair, turn: number): Pair | undefined {
  const words = LISTS[list]?.[pair.into]?.split(' ') ?? [];
  const originals = LISTS[list]?.[pair.from]?.split(' ') ?? [];
  const isSaid = (place: number) =>
    originals[place]?.split('/').some((form) => new RegExp(form, 'iu').test(pair.source)) ?? false;
  const places = words.flatMap((forms, place) =>
    !isSaid(place)
      ? []
      : forms
          .split('/')
          .flatMap((form) =>
            [...pair.target.matchAll(wordPattern(form))].map(({ index }) => ({ place, form, index })),
          ),
  );
  const chosen = places.sort((one, other) => one.index - other.index)[
    (turn * 7919) % Math.max(1, places.length)
  ];
  if (chosen === undefined) return undefined;
  const step = 1 + (turn % (words.length - 1));
  const forms = words[(chosen.place + step) % words.length]?.split('/') ?? [];
  const { index, form, place } = chosen;
  const other = forms[words[place]?.split('/').indexOf(form) ?? 0] ?? forms[0] ?? '';
  return { ...pair, target: pair.target.slice(0, index) + other + pair.target.slice(index + form.length) };
}

function wordPattern(form: string): RegExp {
  if (form === 'est') return new RegExp(`${EAST.source}(?![\\p{L}\\p{M}])`, 'gu');
  return new RegExp(`(?<![\\p{L}\\p{M}])${form}(?![\\p{L}\\p{M}])`, 'gu');
}

const PERCENT = /(?<=\p{Nd})\s?(?:[%٪]|per\s?cent|percent|pour cent|في المئة|في المائة|بالمئة|بالمائة)/gu;

export function dropPercent(pair: Pair, turn: number): Pair | undefined {
  return dropMatch(PERCENT, pair, turn);
}

/** `p.m.` goes, `20 h` becomes `8 h`. */
export function dropHalfOfDay(pair: Pair, turn: number): Pair | undefined {
  const clock = /(?<!\p{Nd})(?:1[3-9]|2[0-3])(?=\s?h(?:eures?)?(?!\p{L})|:\p{Nd}{2})/u.exec(pair.target);
  if (clock === null) {
    return dropMatch(/(?<=\p{Nd})\s?(?:p\.?m\.?(?!\p{L})|du soir|de l’après-midi|مساءً?)/giu, pair, turn);
  }
  const hour = String(Number(clock[0]) - 12);
  return {
    ...pair,
    target: pair.target.slice(0, clock.index) + hour + pair.target.slice(clock.index + clock[0].length),
  };
}

function dropMatch(pattern: RegExp, pair: Pair, turn: number): Pair | undefined {
  const matches = [...pair.target.matchAll(pattern)];
  const match = matches[(turn * 7919) % Math.max(1, matches.length)];
  if (match === undefined) return undefined;
  const target = pair.target.slice(0, match.index) + pair.target.slice(match.index + match[0].length);
  return { ...pair, target };
}

const LEAST_PART = 0.15;
const LARGEST_PART = 0.5;

/** What stands between two commas or the like goes, where it is 15 to 50 % of the text. */
export function dropClause(pair: Pair, turn: number): Pair | undefined {
  const text = plainText(asCoded(pair.target));
  const marks = [...text.matchAll(/[,;:،؛–—](?=\s)/gu)].map(({ index }) => index);
  const borders = [0, ...marks, text.length - (/[.!?؟]$/u.test(text) ? 1 : 0)];
  const clauses = borders.slice(1).flatMap((end, place) => {
    const start = borders[place] ?? 0;
    const part = (end - start) / text.length;
    return part >= LEAST_PART && part <= LARGEST_PART ? [{ start, end }] : [];
  });
  const clause = clauses[(turn * 7919) % Math.max(1, clauses.length)];
  if (clause === undefined) return undefined;
  const rest = text.slice(0, clause.start) + text.slice(clause.end);
  return { ...pair, target: escapeText(rest.replace(/^[,;:،؛–—]\s*/u, '')) };
}

const SENTENCES: Record<string, string[]> = {
  en: [
    'He said that a decision would be taken in the coming days.',
    'The authorities have opened an inquiry into the matter.',
    'Many people in the region have welcomed the news.',
  ],
  fr: [
    'Il a indiqué qu’une décision serait prise dans les prochains jours.',
    'Les autorités ont ouvert une enquête à ce sujet.',
    'De nombreux habitants de la région ont salué la nouvelle.',
  ],
  ar: [
    'وقال إن قرارا سيتخذ في الأيام المقبلة.',
    'وفتحت السلطات تحقيقا في الموضوع.',
    'ورحب كثير من سكان المنطقة بهذا الخبر.',
  ],
};

/** An Arabic word that ends in ة or ى, and the next one, with no space between them. */
export function runTogether(pair: Pair, turn: number): Pair | undefined {
  const spaces = [...pair.target.matchAll(/(?<=\p{L}[ةى]) (?=\p{L})/gu)].map(({ index }) => index);
  const place = spaces[(turn * 7919) % Math.max(1, spaces.length)];
  return place === undefined || pair.into !== 'ar'
    ? undefined
    : { ...pair, target: pair.target.slice(0, place) + pair.target.slice(place + 1) };
}

/** A sentence that the original has not. */
export function addSentence(pair: Pair, turn: number): Pair | undefined {
  const sentences = SENTENCES[pair.into] ?? [];
  const sentence = sentences[turn % sentences.length];
  return sentence === undefined || !/[.!?؟]$/u.test(pair.target)
    ? undefined
    : { ...pair, target: `${pair.target} ${sentence}` };
}

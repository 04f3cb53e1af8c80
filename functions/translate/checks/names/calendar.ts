import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import { type Form, type NameFinder, nameFinder } from './name-list.ts';

/** Arabic has four sets of names for the months: of Egypt, Morocco, Algeria, and the Levant. */
const LOCALES: Record<string, string[]> = {
  ar: ['ar', 'ar-MA', 'ar-DZ', 'ar-MR', 'ar-LB'],
};

const SHORT_MONTHS: Record<string, string> = {
  en: 'Jan. Feb. Mar. Apr. - - - Aug. Sept. Oct. Nov. Dec.',
  fr: 'janv. févr. - avr. - - juil. - sept. oct. nov. déc.',
};
const SHORT_DAYS: Record<string, string> = {
  en: 'Mon. Tues. Wed. Thurs. Fri. Sat. Sun.',
};
const OTHER_MONTHS: Record<string, [string, number][]> = {
  ar: [
    ['يونيه', 6],
    ['يوليه', 7],
    ['فيفريه', 2],
  ],
  fr: [['aout', 8]],
  es: [['setiembre', 9]],
};

const days = new Map<Language, NameFinder>();
const months = new Map<Language, NameFinder>();

export function findWeekdays(language: Language): NameFinder {
  return remembered(days, language, () => {
    const forms = (LOCALES[language] ?? [language]).slice(0, 1).flatMap((locale) => namesOf(locale, WEEK));
    return nameFinder([...forms, ...shortForms(SHORT_DAYS[language])], language, isArabicDay(language));
  });
}

export function findMonths(language: Language): NameFinder {
  return remembered(months, language, () => {
    const forms = (LOCALES[language] ?? [language]).flatMap((locale) => [
      ...namesOf(locale, YEAR),
      ...namesOf(locale, YEAR_WITH_DAYS),
    ]);
    const others = (OTHER_MONTHS[language] ?? []).map(([text, month]) => form(text, month));
    return nameFinder([...forms, ...others, ...shortForms(SHORT_MONTHS[language])], language);
  });
}

function remembered(known: Map<Language, NameFinder>, tag: Language, make: () => NameFinder): NameFinder {
  const language = baseLanguage(tag);
  const finder = known.get(language) ?? make();
  known.set(language, finder);
  return finder;
}

interface Cycle {
  options: Intl.DateTimeFormatOptions & { [part in 'month' | 'weekday']?: 'long' };
  part: 'month' | 'weekday';
  count: number;
  date(place: number): Date;
}

/** The first of January 2024 was a Monday. */
const WEEK: Cycle = {
  options: { weekday: 'long' },
  part: 'weekday',
  count: 7,
  date: (place) => new Date(Date.UTC(2024, 0, place)),
};
const YEAR: Cycle = {
  options: { month: 'long' },
  part: 'month',
  count: 12,
  date: (place) => new Date(Date.UTC(2024, place - 1, 5)),
};
/** Some languages have another form beside a day: января. */
const YEAR_WITH_DAYS: Cycle = { ...YEAR, options: { month: 'long', day: 'numeric' } };

function namesOf(locale: string, { options, part, count, date }: Cycle): Form[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: count }, (_, place) => place + 1).flatMap((place) => {
    const name = format.formatToParts(date(place)).find(({ type }) => type === part)?.value ?? '';
    return /\p{L}/u.test(name) ? [form(name, place, part)] : [];
  });
}

/** Small may, march and august are other words; Mars is a planet. */
const OF_ONE_CASE = new Set(['May', 'March', 'August', 'mars']);

function form(text: string, place: number, part: Cycle['part'] = 'month'): Form {
  // A month has no endings: mais is no plural of mai.
  const [properName, matchCase] = [part === 'month', OF_ONE_CASE.has(text)];
  return { text, key: String(place), matchCase, properName };
}

function shortForms(list = ''): Form[] {
  return list
    .split(' ')
    .flatMap((text, place) => (text.length > 1 ? [{ ...form(text, place + 1), matchCase: true }] : []));
}

/** The days have the article; without it they are one and two, a week's seven. */
function isArabicDay(language: Language): (written: string) => boolean {
  return language === 'ar' ? (written) => /^[وف]?[بكأ]?(?:ال|لل)/u.test(written) : () => true;
}

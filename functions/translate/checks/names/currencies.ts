import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import { type Form, type NameFinder, nameFinder } from './name-list.ts';

const SIGNS: [string, string][] = [
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['rupee', '₹'],
  ['ruble', '₽'],
  ['lira', '₺'],
  ['won', '₩'],
  ['shekel', '₪'],
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound', 'GBP'],
  ['yen', 'JPY'],
  ['dirham', 'MAD'],
  ['dirham', 'AED'],
];

/**
 * A pound is a weight too, which a translation says by the same word or in kilos. A yen in Arabic is the end of many
 * words: it is told by what stands before it.
 */
const WORDS: Record<string, [string, string][]> = {
  en: list(
    'dollar:dollar,buck euro:euro pound:pound_sterling,sterling,pound yen:yen yuan:yuan,renminbi dirham:dirham dinar:dinar riyal:riyal,rial rupee:rupee ruble:ruble,rouble lira:lira shekel:shekel peso:peso franc:franc rand:rand won:won',
  ),
  fr: list(
    'dollar:dollar euro:euro pound:livre_sterling,sterling,livres yen:yen yuan:yuan,renminbi dirham:dirham dinar:dinar riyal:riyal,rial rupee:roupie ruble:rouble lira:livre_turque,lire_turque shekel:shekel peso:peso franc:franc rand:rand won:won',
  ),
  ar: list(
    'dollar:دولار euro:يورو,أورو pound:جنيه_استرليني,جنيه_إسترليني,استرليني,إسترليني,جنيه,رطل yen:ين_ياباني,الين,ألف_ين,مليون_ين,مليار_ين yuan:يوان dirham:درهم,دراهم dinar:دينار,دنانير riyal:ريال rupee:روبية ruble:روبل lira:ليرة_تركية shekel:شيكل,شيقل peso:بيزو franc:فرنك rand:راند won:وون',
  ),
};

function list(text: string): [string, string][] {
  return text.split(' ').flatMap((entry) => {
    const [key = '', words = ''] = entry.split(':');
    return words.split(',').map((word): [string, string] => [key, word.replace('_', ' ')]);
  });
}

const finders = new Map<Language, NameFinder>();

export function findCurrencies(tag: Language): NameFinder {
  const language = baseLanguage(tag);
  const known = finders.get(language);
  if (known !== undefined) return known;
  const words = WORDS[language];
  const forms: Form[] = words === undefined ? [] : [...SIGNS, ...words].map(([key, text]) => ({ key, text }));
  const finder = nameFinder(forms, language);
  finders.set(language, finder);
  return finder;
}

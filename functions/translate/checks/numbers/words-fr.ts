import { counted, wordMap } from './word-list.ts';
import type { NumberLanguage } from './words.ts';

const words = wordMap({
  values: [
    ...counted('zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze', 0),
    ...counted('quinze seize', 15),
    ...counted('vingt/vingts trente quarante cinquante soixante', 20, 10),
    ...counted('septante huitante nonante', 70, 10),
    // The plural of cent after digits is money (50 cents), so it multiplies words only.
    ...counted('cent/cents/centième', 100),
    ...counted('premier/première/unième deuxième/second/seconde troisième/tiers quatrième cinquième', 1),
    ...counted('sixième septième huitième neuvième dixième onzième douzième treizième quatorzième', 6),
    ...counted('quinzième seizième', 15),
    ...counted('vingtième trentième quarantième cinquantième soixantième', 20, 10),
    ...counted('double/doubler triple quadruple', 2),
  ],
  groups: [
    ...counted('décennie/décennies', 10),
    ...counted('douzaine/douzaines', 12),
    ...counted('dizaine/dizaines', 10),
    ...counted('quinzaine/quinzaines', 15),
    ...counted('vingtaine trentaine quarantaine cinquantaine soixantaine', 20, 10),
    ...counted('siècle/siècles/centaine/centaines', 100),
  ],
  scales: [
    // Milles are miles: the number takes no s.
    ...counted('mille/millier/milliers million/millions milliard/milliards billion/billions', 3, 3),
    ...counted('md/mds/mrd', 9),
    ...counted('trillion/trillions', 18),
  ],
  decades: [],
  months: [
    ...counted('janvier février mars avril mai juin juillet août/aout septembre octobre novembre', 1),
    ...counted('décembre', 12),
    ...counted('janv févr/fév mars avr mai juin juil août sept oct nov déc', 1),
  ],
  halves: counted('quart demi/demie/moitié', 15, 15),
});

const DECOMPOSED = /\p{M}/u;

function fold(word: string): string {
  return (DECOMPOSED.test(word) ? word.normalize('NFC') : word).toLowerCase();
}

export const french: NumberLanguage = {
  find(text) {
    const word = words.get(fold(text));
    return word && { word, joined: false, clitic: false };
  },
  isAnd: (word) => word.toLowerCase() === 'et',
  isDecadeMark: (word) => /^(?:années?|ann[ée]es)$/iu.test(word),
  isDual: () => false,
  unitFirst: false,
  addsDigits: false,
  morning: /^\s*(?:du matin|a\.?\s?m\b)/iu,
  afternoon: /^\s*(?:de l['’]après-midi|du soir|p\.?\s?m\b)/iu,
};

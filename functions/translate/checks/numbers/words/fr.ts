import type { NumberLanguage } from './number-language.ts';
import { counted, named, wordMap } from './word-list.ts';

const words = wordMap({
  values: [
    ...counted('zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze', 0),
    ...counted('quinze seize', 15),
    ...counted('vingt/vingts trente quarante cinquante soixante', 20, 10),
    ...counted('septante huitante nonante', 70, 10),
    // The plural of cent after digits is money (50 cents), so it multiplies words only.
    ...counted('cent/cents', 100),
    ...counted('dixième onzième douzième treizième quatorzième quinzième seizième', 10),
    ...counted('vingtième trentième quarantième cinquantième soixantième', 20, 10),
  ],
  soft: [
    ...counted('premier/première/unième deuxième/second/seconde troisième/tiers quatrième cinquième', 1),
    ...counted('sixième septième huitième neuvième', 6),
    ...counted('troisièmement quatrièmement cinquièmement sixièmement', 3),
    ...counted(
      'double/doubler/doublé triple/tripler/triplé quadruple/quadrupler/quadruplé quintuple/quintupler/quintuplé',
      2,
    ),
    ...counted('décuple/décupler/décuplé', 10),
  ],
  names: [
    ...named('duo bilatéral bilatérale', 2),
    ...named('trio triade trilogie trimestre trimestres triplés tripartite trilatéral trilatérale', 3),
    ...named('quatuor quadruplés', 4),
    ...named('quintette quinquennat quinquennal quinquennale', 5),
    ...named('sextuple semestre semestres', 6),
    ...named('septuple septennat', 7),
    ...named('octuple', 8),
    ...named('décennal décennale', 10),
    ...named('vingtenaire vingtenaires', 20),
    // A team of players under 21.
    ...named('espoirs', 21),
    ...named('trentenaire trentenaires', 30),
    ...named('quadragénaire quadragénaires', 40),
    ...named('centuple centuplé', 100),
    ...named('quinquagénaire quinquagénaires cinquantenaire cinquantenaires', 50),
    ...named('sexagénaire sexagénaires soixantenaire', 60),
    ...named('septuagénaire septuagénaires', 70),
    ...named('octogénaire octogénaires', 80),
    ...named('nonagénaire nonagénaires', 90),
    ...named('centenaire centenaires', 100),
    ...named('bicentenaire bicentenaires', 200),
    ...named('midi', 12),
    ...named('minuit', 0, 12, 24),
  ],
  groups: [
    ...counted('centième/centièmes', 0.01),
    ...counted('millième/millièmes', 0.001),
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
  halves: counted('quart/quarts demi/demie/moitié', 15, 15),
});

/** Nine counts something; else neuf is new: tout neuf, un stade neuf. */
const NEW_BEFORE = /(?:^|\P{L})(?:à|tout|flambant|quoi de|rien de|du)\s$/iu;
const COUNTED_AFTER =
  /^[\s-](?:\p{N}|\p{L}{1,30}[sxz](?!\p{L})|d['’]|des?\s|sur\s|à\s|ou\s|cent|mille|milli|pour\s)/iu;

/** Numbers that count nothing; # stands around the number. */
const IDIOMS = [
  '#quatre#\\s(?:coins\\s(?:du|de)|vérités|épingles|murs|yeux|vents|cents\\scoups)',
  '(?:mis|mise|mises|mettre|mettent|met|mettait|plie|plier|plié|pliée|coupe|couper|cheveux)\\sen\\s#quatre#',
  '#quatre[\\s-]quatre#|#quatre#[\\s-]quatre|quatre[\\s-]#quatre#|un\\sde\\sces\\s#quatre#',
  '#trente-six#\\s(?:façons|manières|chandelles|solutions|fois)|#trois#\\s(?:quarts\\sdu\\stemps|fois\\srien)',
  '#six#\\spieds\\ssous|#sept#\\slieues|#onzième#\\sheure|haut\\scomme\\s#trois#\\spommes',
].join('|');
const IDIOM = new RegExp(`(?<!\\p{L})(?:${IDIOMS})(?!\\p{L})`, 'iu');

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
  isOtherWord: (word, before, after) =>
    (fold(word) === 'neuf' && (NEW_BEFORE.test(before) || !COUNTED_AFTER.test(after))) ||
    IDIOM.test(`${before}#${fold(word)}#${after}`),
  unitFirst: false,
  addsDigits: false,
  morning: /^\s*(?:du matin|a\.?\s?m\b)/iu,
  afternoon: /^\s*(?:de l['’]après-midi|du soir|p\.?\s?m\b)/iu,
  saysAfternoon: /(?<!\p{L})(?:soir|soirée|après-midi|nuit|midi|p\.?\s?m\b)/iu,
};

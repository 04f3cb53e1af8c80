import type { NumberLanguage } from './number-language.ts';
import { counted, named, wordMap } from './word-list.ts';

const words = wordMap({
  values: [
    ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 0),
    ...counted('fifteen sixteen seventeen eighteen nineteen', 15),
    ...counted('tenth eleventh twelfth', 10),
    ...counted('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
    ...counted('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 20, 10),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ],
  soft: [
    ...counted('first second third/thirds fourth/fourths fifth/fifths sixth/sixths seventh/sevenths', 1),
    ...counted('eighth/eighths ninth/ninths', 8),
    ...counted('once twice/both/double/pair/couple/twofold thrice/triple/threefold fourfold fivefold', 1),
    ...counted('sixfold sevenfold eightfold ninefold tenfold', 6),
    ...counted('tenths', 10),
    ...counted('niners', 9),
  ],
  names: [
    ...named('duo bilateral biannual fortnight', 2),
    ...named('trio triad trilogy trimester trimesters triplets tripartite trilateral triennial trick', 3),
    ...named('quartet quadruple quadruplets foursome', 4),
    ...named('quintet quintuple quintuplets', 5),
    ...named('centenary centennial', 100),
    ...named('bicentenary bicentennial', 200),
    ...named('hundredfold', 100),
    ...named('thousandfold', 1000),
    ...named('noon midday', 12),
    ...named('midnight', 0, 12, 24),
  ],
  groups: [
    ...counted('hundredth/hundredths', 0.01),
    ...counted('thousandth/thousandths', 0.001),
    ...counted('dozen/dozens', 12),
    ...counted('decade/decades century/centuries', 10, 90),
  ],
  scales: [
    ...counted('hundred/hundreds thousand/thousands', 2),
    ...counted('lakh/lakhs', 5),
    ...counted('crore/crores', 7),
    ...counted('million/millions/mn billion/billions/bn/milliard trillion/trillions/tn quadrillion', 6, 3),
  ],
  decades: counted('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
  months: [
    ...counted('january february march april may june july august september october november december', 1),
    ...counted('jan feb mar apr may jun jul aug sep/sept oct nov dec', 1),
  ],
  halves: counted('quarter/quarters half/halves', 15, 15),
});

/** Numbers that count nothing; # stands around the number. */
const IDIOMS = [
  'nine-to-#five#|#nine#-to-five|#(?:twenty-)?four#[-/]seven',
  '#eleventh#[\\s-]hour|cloud\\s#nine#|#seventh#\\sheaven',
  'all\\s#fours#|high[\\s-]#fives?#|#six#[\\s-]?packs?(?!\\p{L})|#eight#[\\s-]ball|#six#\\sfeet\\sunder',
  '#four#\\scorners|#four#[\\s-]letter\\sword|#forty#\\swinks|#nine#\\slives|#ten#[\\s-]a[\\s-]penny',
  '#fifty#[\\s-]fifty|fifty[\\s-]#fifty#|#fifty-fifty#',
].join('|');
const IDIOM = new RegExp(`(?<!\\p{L})(?:${IDIOMS})(?!\\p{L})`, 'iu');
const isIdiom = (text: string) => IDIOM.test(text);

export const english: NumberLanguage = {
  find(text) {
    const word = words.get(text.toLowerCase());
    return word && { word, joined: false, clitic: false };
  },
  isAnd: (word) => word.toLowerCase() === 'and',
  isDecadeMark: () => false,
  isDual: () => false,
  isOtherWord: (word, before, after) => isIdiom(`${before}#${word}#${after}`),
  unitFirst: false,
  addsDigits: false,
  morning: /^\s*(?:a\.?\s?m\b|midnight|at night)/iu,
  afternoon: /^\s*(?:p\.?\s?m\b|in the (?:afternoon|evening)|at night)/iu,
  saysAfternoon: /\b(?:p\.?\s?m\b|afternoons?|evenings?|noon|midday|nights?|tonight|overnight|late)/iu,
};

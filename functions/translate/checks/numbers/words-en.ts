import { counted, wordMap } from './word-list.ts';
import type { NumberLanguage } from './words.ts';

const words = wordMap({
  values: [
    ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 0),
    ...counted('fifteen sixteen seventeen eighteen nineteen', 15),
    ...counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
    ...counted('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
    ...counted('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 20, 10),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
    ...counted('once twice/both/double/pair/couple thrice/triple', 1),
    ...counted('hundredth', 100),
  ],
  groups: [...counted('dozen/dozens', 12), ...counted('decade/decades century/centuries', 10, 90)],
  scales: [
    ...counted('hundred/hundreds thousand/thousands', 2),
    ...counted('million/millions/mn billion/billions/bn/milliard trillion/trillions/tn quadrillion', 6, 3),
  ],
  decades: counted('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
  months: [
    ...counted('january february march april may june july august september october november december', 1),
    ...counted('jan feb mar apr may jun jul aug sep/sept oct nov dec', 1),
  ],
  halves: counted('quarter half', 15, 15),
});

export const english: NumberLanguage = {
  find(text) {
    const word = words.get(text.toLowerCase());
    return word && { word, joined: false, clitic: false };
  },
  isAnd: (word) => word.toLowerCase() === 'and',
  isDecadeMark: () => false,
  isDual: () => false,
  unitFirst: false,
  addsDigits: false,
  morning: /^\s*(?:a\.?\s?m\b|midnight|at night)/iu,
  afternoon: /^\s*(?:p\.?\s?m\b|in the (?:afternoon|evening)|at night)/iu,
};

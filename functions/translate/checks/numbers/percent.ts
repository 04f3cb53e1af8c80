import type { ClockText } from './day-halves.ts';
import type { FoundNumber } from './found.ts';
import type { NumberedText } from './numbered-text.ts';
import { byValue, sameAs } from './same-number.ts';

const SIGN =
  /^[\s-]?\)?\s?(?:[%٪﹪]|per\s?cents?(?!\p{L})|percent|por\s?ciento|por\s?cento|per\s?cento|pro[cz]ent|проц|درصد|فیصد|אחוז|प्रतिशत|퍼센트|パーセント|pct(?!\p{L})|pour\s?cents?(?!\p{L})|p\.\s?(?:100|c\.)|في ال?م[ائ]|بال?م[ائ]ئ?[ةه]|بال?مي[ةه])/iu;
/** Points of a percentage need no sign, and are never asked for one. */
const POINTS = /^\s(?:basis\s)?(?:points?(?!\p{L})|نقط|نقاط)/iu;
const SIGN_BEFORE = /(?:[%٪﹪]|百分之)\s?$/u;
const LONGEST_SIGN = 16;
/** What stands between two numbers of which one sign is enough: 40 to 50 %, 46 % against 43. */
const LINK =
  /^\s?(?:[%٪﹪]|per\s?cent|pour\s?cent|في المئة|في المائة|بالمئة|بالمائة)?\s?(?:[-–—,،/]|to|and|or|versus|vs\.?|against|compared (?:to|with)|à|et|ou|contre|إلى|الى|و|أو|مقابل)?\s?$/iu;
const LONGEST_LINK = 24;

type Percent = 'signed' | 'shared' | 'none';

/**
 * Numbers whose per cent sign the other text has not: 40 for 40 %.
 * @param isShort In the other text the sign of a number may do for the next one too: 46 percent to 43.
 */
export function findUnsigned(own: NumberedText, other: ClockText, isShort = false): FoundNumber[] {
  // Words for it of languages without a list may be others than those above.
  if (other.language.partial) return [];
  const percents = readPercents(own, false);
  const signed = own.numbers.filter((_, place) => percents[place] === 'signed');
  if (signed.length === 0) return [];
  const others = readPercents(other, isShort);
  const isPercent = new Set(other.numbers.filter((_, place) => others[place] !== 'none'));
  const known = byValue(other.numbers);
  return signed.filter((number) => {
    const same = sameAs({ ...number, values: number.values.slice(0, 1) }, known);
    return same.length > 0 && !same.some((found) => isPercent.has(found) || !isPlain(found, number));
  });
}

/** A half says 50 among other things. */
function isPlain(found: FoundNumber, { values }: FoundNumber): boolean {
  return found.values[0] === values[0];
}

function readPercents({ folded, numbers }: NumberedText, isShort: boolean): Percent[] {
  const percents = numbers.map(({ start, end }): Percent => {
    const after = folded.slice(end, end + LONGEST_SIGN);
    if (SIGN.test(after) || SIGN_BEFORE.test(folded.slice(Math.max(0, start - 4), start))) return 'signed';
    return POINTS.test(after) ? 'shared' : 'none';
  });
  const share = (place: number, neighbour: number) => {
    if (percents[place] !== 'none' || (percents[neighbour] ?? 'none') === 'none') return;
    const [one, two] = [numbers[Math.min(place, neighbour)], numbers[Math.max(place, neighbour)]];
    if (one && two && isLinked(folded, one, two)) percents[place] = 'shared';
  };
  for (let place = numbers.length - 2; place >= 0; place -= 1) share(place, place + 1);
  for (let place = 1; isShort && place < numbers.length; place += 1) share(place, place - 1);
  return percents;
}

function isLinked(text: string, one: FoundNumber, two: FoundNumber): boolean {
  const length = two.start - one.end;
  return length <= LONGEST_LINK && LINK.test(text.slice(one.end, two.start));
}

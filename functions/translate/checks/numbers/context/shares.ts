import { type FoundNumber, withValues } from '../found.ts';

/** Between the numbers of three out of four, 9 sur 10, trois Français sur quatre, one in every five. */
const OUT_OF =
  /^\s(?:\p{L}{2,20}\s)?(?:out of|of|in|on|sur|من|من بين|من كل|من أصل)(?:\s(?:every|each|chaque))?\s$/iu;
const LONGEST = 36;
const MOST = 100;

/** Three quarters are 75 %, one in four 25 % and a quarter: a translation may say only that. */
export function readShares(numbers: readonly FoundNumber[], text: string): FoundNumber[] {
  const read = [...numbers];
  for (let place = 0; place + 1 < numbers.length; place += 1) {
    const [top, bottom] = [numbers[place] as FoundNumber, numbers[place + 1] as FoundNumber];
    if (bottom.start - top.end > LONGEST) continue;
    const between = text.slice(top.end, bottom.start);
    if (bottom.part !== undefined && /^[\s-]$/u.test(between)) {
      read[place] = withShare(top, Number(top.values[0]) * bottom.part);
    } else if (OUT_OF.test(between) && isPartOf(top, bottom)) {
      const share = Number(top.values[0]) / Number(bottom.values[0]);
      // A lone 1 is never asked for.
      if (top.values[0] !== '1') read[place] = withShare(top, share);
      read[place + 1] =
        bottom.digits && /^100?$/u.test(bottom.values[0] ?? '')
          ? { ...bottom, optional: true }
          : withShare(bottom, share);
    }
  }
  return read;
}

function withShare(number: FoundNumber, share: number): FoundNumber {
  return withValues(number, [String(Number(share.toFixed(4))), ...percents(share)]);
}

function isPartOf(top: FoundNumber, bottom: FoundNumber): boolean {
  if (![top, bottom].every(({ digits, counts }) => digits || counts !== undefined)) return false;
  const [part, whole] = [Number(top.values[0]), Number(bottom.values[0])];
  return Number.isInteger(part) && Number.isInteger(whole) && part >= 1 && part < whole && whole <= MOST;
}

/** 66.7, 66 and 67 % are two thirds. */
export function percents(share: number): string[] {
  const percent = share * 100;
  if (!(percent > 0 && percent <= 100)) return [];
  const rounded = [percent.toFixed(2), percent.toFixed(1), percent.toFixed(0), String(Math.floor(percent))];
  return [...new Set(rounded.map((one) => String(Number(one))))];
}

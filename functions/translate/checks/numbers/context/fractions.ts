import { type FoundNumber, withValues } from '../found.ts';

/** What fractions of an inch, a point or a mile are of. */
const DENOMINATORS = new Set(['2', '3', '4', '5', '8']);
const SIGNS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 0.33, '⅔': 0.67 };

/** `17 1/2` and `17½`: 17.5. */
export function readFractions(numbers: readonly FoundNumber[], text: string): FoundNumber[] {
  const read: FoundNumber[] = [];
  for (let place = 0; place < numbers.length; place += 1) {
    const [whole, top, bottom] = [numbers[place] as FoundNumber, numbers[place + 1], numbers[place + 2]];
    if (top && bottom && isFraction(whole, top, bottom, text)) {
      const part = Number(top.values[0]) / Number(bottom.values[0]);
      read.push({ ...whole, end: bottom.end, values: [sum(whole, part)], parts: [whole, top, bottom] });
      place += 2;
      continue;
    }
    const part = whole.digits ? SIGNS[text[whole.end] ?? ''] : undefined;
    read.push(part === undefined ? whole : withValues(whole, [sum(whole, part)]));
  }
  return read;
}

function isFraction(whole: FoundNumber, top: FoundNumber, bottom: FoundNumber, text: string): boolean {
  return (
    whole.digits &&
    top.digits &&
    /^[ \u00a0-]$/u.test(text.slice(whole.end, whole.end + Math.min(2, top.start - whole.end))) &&
    bottom.start === top.end + 1 &&
    text[top.end] === '/' &&
    DENOMINATORS.has(bottom.values[0] ?? '') &&
    Number(top.values[0]) < Number(bottom.values[0])
  );
}

function sum({ values }: FoundNumber, part: number): string {
  return String(Number((Number(values[0]) + part).toFixed(3)));
}

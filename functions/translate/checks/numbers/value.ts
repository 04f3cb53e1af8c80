/**
 * A number as text, so that long ones stay exact and equal ones are equal: no leading zeros, no trailing
 * zeros after the point (`1250`, `0.5`). Besides: a time (`9:30`) and a month (`month 11`).
 */
export type NumberValue = string;

const DECIMAL_POINT = /[.,،٫·]/u;
const GROUPING = /[.,،٬'’ \u00a0\u2009\u202f]/u;

/**
 * What digits with separators may mean: `1.200` is 1200 or 1.2. Empty where they are no single number,
 * as in `21.11.2025`.
 * @param groups the runs of digits. @param separators what stands between them, one fewer.
 */
export function readGroups(groups: readonly string[], separators: readonly string[]): NumberValue[] {
  const values: NumberValue[] = [];
  const fraction = groups.at(-1) ?? '';
  const [first, second] = groups;
  if (areThousands(groups, separators) || areLakhs(groups, separators)) values.push(toValue(groups.join('')));
  // Nobody writes thousandths of nothing: 24,000 is no 24.
  if (separators.length > 0 && fraction !== '000' && DECIMAL_POINT.test(separators.at(-1) ?? '')) {
    const [whole, marks] = [groups.slice(0, -1), separators.slice(0, -1)];
    const differs = !marks.includes(separators.at(-1) as string);
    if (differs && areThousands(whole, marks)) values.push(toValue(whole.join(''), fraction));
  }
  if (separators.length === 1 && /[.,،]/u.test(separators[0] ?? '') && isTime(first ?? '', second ?? '')) {
    values.push(timeValue(first ?? '', second ?? ''));
  }
  return [...new Set(values)];
}

export function areThousands(groups: readonly string[], separators: readonly string[]): boolean {
  if (separators.length === 0) return true;
  const [first = '', ...rest] = groups;
  return (
    first.length <= 3 &&
    !first.startsWith('0') &&
    rest.every((group) => group.length === 3) &&
    separators.every((separator) => separator === separators[0] && GROUPING.test(separator))
  );
}

/** 12,00,000: in India groups are of two digits, but for the last. */
function areLakhs(groups: readonly string[], separators: readonly string[]): boolean {
  return (
    groups.length > 2 &&
    groups.every((group, place) => group.length === (place === groups.length - 1 ? 3 : 2) || place === 0) &&
    separators.every((separator) => separator === ',')
  );
}

export function toValue(whole: string, fraction = ''): NumberValue {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end -= 1;
  const digits = whole.replace(/^0+(?=\d)/u, '') || '0';
  return end === 0 ? digits : `${digits}.${fraction.slice(0, end)}`;
}

/** The value times ten to a power; a time or a month stays as it is. */
export function scaleValue(value: NumberValue, exponent: number): NumberValue {
  if (exponent === 0 || !/^[\d.]+$/u.test(value)) return value;
  const [whole = '', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(exponent, '0');
  return toValue(whole + digits.slice(0, exponent), digits.slice(exponent));
}

export function addValues(one: NumberValue, other: NumberValue): NumberValue {
  return String(Number(one) + Number(other));
}

/** `undefined` for a time or a month. */
export function multiplyValue(value: NumberValue, factor: number): NumberValue | undefined {
  const product = Number((Number(value) * factor).toPrecision(12));
  return product >= 0.000_01 && product <= Number.MAX_SAFE_INTEGER ? String(product) : undefined;
}

export function isTime(hours: string, minutes: string): boolean {
  return hours.length <= 2 && Number(hours) <= 24 && /^[0-5]\d$/u.test(minutes);
}

/** `9:30`; a full hour is the hour alone, as `9h` is 9:00. */
export function timeValue(hours: string, minutes: string): NumberValue {
  return Number(minutes) === 0 ? toValue(hours) : `${toValue(hours)}:${minutes}`;
}

/** The same hour on a clock of 24 hours: 3 or 3:30 in the afternoon, 12 or 12:30 at night. */
export function onDayClock(value: NumberValue, half: 'morning' | 'afternoon'): NumberValue | undefined {
  const time = /^(\d{1,2})(:\d\d)?$/u.exec(value);
  const hour = Number(time?.[1]);
  if (half === 'afternoon') return hour >= 1 && hour < 12 ? `${hour + 12}${time?.[2] ?? ''}` : undefined;
  return hour === 12 ? `0${time?.[2] ?? ''}` : undefined;
}

export function monthValue(month: number): NumberValue {
  return `month ${month}`;
}

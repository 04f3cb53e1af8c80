/** A month, a day or a part of a day in UTC. */
export interface Period {
  /** `2026-03`, `2026-03-05`, or `2026-03-05-3of8` for the third of eight equal parts of the day. */
  name: string;
  start: Date;
  /** The first moment after it. */
  end: Date;
}

const NAME = /^([1-9]\d{3}-\d{2})(?:(-\d{2})(?:-([1-9]\d{0,3})of([1-9]\d{0,3}))?)?$/;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The shortest part of a day is 84 seconds, and every one ends on a millisecond. */
const MOST_PARTS = 1024;

/** `undefined` if the text names no month, no day and no part of one. */
export function parsePeriod(name: string): Period | undefined {
  const [, month, day, part, parts] = NAME.exec(name) ?? [];
  if (month === undefined) return undefined;
  const start = new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  // The 30th of February is in March.
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(month + (day ?? ''))) return undefined;
  if (day === undefined) return { name, start, end: monthAfter(start) };
  return part === undefined ? dayAt(start) : partOfDay(start, Number(part), Number(parts));
}

/** The month that a time is in. */
export function monthAt(time: Date): Period {
  const name = time.toISOString().slice(0, 7);
  const start = new Date(`${name}-01T00:00:00Z`);
  return { name, start, end: monthAfter(start) };
}

/** The day that a time is in. */
export function dayAt(time: Date): Period {
  const name = time.toISOString().slice(0, 10);
  const start = new Date(`${name}T00:00:00Z`);
  return { name, start, end: new Date(start.getTime() + DAY_MS) };
}

/** The two halves of a day or of a part of it, the newer first; none if it is as short as a period may be. */
export function halvesOf({ start, end }: Period): Period[] {
  const parts = (2 * DAY_MS) / (end.getTime() - start.getTime());
  const day = dayAt(start).start;
  const first = ((start.getTime() - day.getTime()) * parts) / DAY_MS + 1;
  return [first + 1, first].flatMap((part) => partOfDay(day, part, parts) ?? []);
}

function partOfDay(day: Date, part: number, parts: number): Period | undefined {
  if (part > parts || parts > MOST_PARTS || (parts & (parts - 1)) !== 0 || parts === 1) return undefined;
  const at = (count: number) => new Date(day.getTime() + (count * DAY_MS) / parts);
  return { name: `${dayAt(day).name}-${part}of${parts}`, start: at(part - 1), end: at(part) };
}

const monthAfter = (start: Date) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1));

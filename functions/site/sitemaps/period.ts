/** A month or a day in UTC. */
export interface Period {
  /** `2026-03` or `2026-03-05`. */
  name: string;
  start: Date;
  /** The first moment after it. */
  end: Date;
}

const MONTH = /^[1-9]\d{3}-\d{2}$/;
const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** `undefined` if the text names no month or day. */
export function parsePeriod(name: string): Period | undefined {
  if (!MONTH.test(name) && !DAY.test(name)) return undefined;
  const [year = 0, month = 0, day] = name.split('-').map(Number);
  const start = new Date(`${name}${day === undefined ? '-01' : ''}T00:00:00Z`);
  // The 30th of February is in March.
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(name)) return undefined;
  const end = day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
  return { name, start, end: new Date(end) };
}

export const monthOf = (time: Date) => time.toISOString().slice(0, 7);

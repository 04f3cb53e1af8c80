/** What limits a flow of articles, in articles a minute or a day. */
export interface FlowSettings {
  title: string;
  /** Functions at once. */
  ingest: number;
  translate: number;
  publish: number;
  /** Articles a day that Amazon Translate's quota lets through. */
  quotaADay: number;
  /** Characters a day (`dailyCharacters`). */
  charactersADay: number;
}

/** One article of 500 words into two languages, as bench/cost.ts counts it (docs/scale-and-cost.md); seconds of a function. */
export const ARTICLE = { characters: 7_410, ingest: 0.6, translate: 3.6, publish: 1.5 };

const MINUTES_A_DAY = 1440;

export interface FlowOutcome {
  /** Articles out after the last day on which any came in. */
  published: number;
  /** The longest that an article waited, in minutes; of those that are out. */
  longestWait: number;
  /** What held the flow for most minutes. */
  limit: string;
  /** Until all are out. */
  days: number;
}

/** Days that are looked at; what takes longer is reckoned on at the last day's pace. */
const MOST_DAYS = 60;

/**
 * Minute by minute: what comes in, what each stage can do of what waits before it, and which limit it was.
 * @param arrivals Articles in this minute since the beginning.
 * @param lastDay Of arrivals.
 */
export function runFlow(
  settings: FlowSettings,
  arrivals: (minute: number) => number,
  lastDay: number,
): FlowOutcome {
  const waiting = { ingest: 0, translate: 0, publish: 0 };
  const held = new Map<string, number>();
  const [cameIn, wentOut]: [number[], number[]] = [[], []];
  let [came, out, spent, atLastDay] = [0, 0, 0, 0];
  const pass = (stage: keyof typeof waiting, limits: [name: string, most: number][]): number => {
    const [name, most] = limits.reduce((least, one) => (one[1] < least[1] ? one : least));
    const done = Math.min(waiting[stage], most);
    if (waiting[stage] > done) held.set(name, (held.get(name) ?? 0) + 1);
    waiting[stage] -= done;
    return done;
  };
  const aMinute = (functions: number, seconds: number) => (functions * 60) / seconds;
  let minute = 0;
  for (; minute < MOST_DAYS * MINUTES_A_DAY; minute += 1) {
    if (minute % MINUTES_A_DAY === 0) spent = 0;
    const now = minute < lastDay * MINUTES_A_DAY ? arrivals(minute) : 0;
    came += now;
    waiting.ingest += now;
    waiting.translate += pass('ingest', [['functions of ingest', aMinute(settings.ingest, ARTICLE.ingest)]]);
    const translated = pass('translate', [
      ['functions of translate (translateConcurrency)', aMinute(settings.translate, ARTICLE.translate)],
      ["Amazon Translate's quota", settings.quotaADay / MINUTES_A_DAY],
      ['dailyCharacters', Math.max(0, settings.charactersADay - spent) / ARTICLE.characters],
    ]);
    spent += translated * ARTICLE.characters;
    waiting.publish += translated;
    out += pass('publish', [['functions of publish', aMinute(settings.publish, ARTICLE.publish)]]);
    cameIn.push(came);
    wentOut.push(out);
    if (minute === lastDay * MINUTES_A_DAY - 1) atLastDay = out;
    if (minute >= lastDay * MINUTES_A_DAY && came - out < 0.5) break;
  }
  const [limit = 'none'] = [...held].sort((a, b) => b[1] - a[1])[0] ?? [];
  const rest = came - out;
  const pace = out / Math.max(1, minute);
  const days = (minute + (rest < 0.5 ? 0 : rest / pace)) / MINUTES_A_DAY;
  return { published: Math.round(atLastDay), longestWait: longestWait(cameIn, wentOut), limit, days };
}

/** First in, first out: how long it takes until as many are out as were in. */
function longestWait(cameIn: readonly number[], wentOut: readonly number[]): number {
  let [longest, minute] = [0, 0];
  for (const [arrived, came] of cameIn.entries()) {
    while (minute < wentOut.length && (wentOut[minute] ?? 0) < came - 0.5) minute += 1;
    if (minute >= wentOut.length) break;
    longest = Math.max(longest, minute - arrived);
  }
  return longest;
}

/** ms; periods have years of four digits, and nothing is older. */
export const LONG_AGO = Date.parse('1000-01-01T00:00:00Z');

interface Stretch {
  /** ms, included. */
  newest: number;
  /** ms, included; `LONG_AGO` if nothing is older. */
  oldest: number;
  /** Cards in a millisecond. */
  density: number;
}

/** A stretch of time of which a LIST told every card. */
export interface Seen extends Stretch {
  /** Of cards that readers are shown, newest first. */
  times: number[];
}

/** A stretch of time that no LIST has told of, with the density that its neighbours let expect. */
export interface Gap extends Stretch {
  /** How many articles more or less there may be, by how much the neighbours differ. */
  doubt: number;
}

/** What is known of when the articles of a folder were published. */
export interface Timeline {
  /** Newest first. */
  times: number[];
  /** Newest first; nothing is known to be older than the last one. */
  gaps: Gap[];
}

/** Puts together what several LISTs of a folder told. */
export function timelineOf(seen: readonly Seen[]): Timeline {
  const times: number[] = [];
  const gaps: Gap[] = [];
  let known = Number.POSITIVE_INFINITY;
  let density = 0;
  for (const page of [...seen].sort(newestFirst)) {
    if (page.newest < known - 1 && known !== Number.POSITIVE_INFINITY) {
      gaps.push(gapOf(known - 1, page.newest + 1, density, page.density));
    }
    for (const time of page.times) if (time < known) times.push(time);
    known = Math.min(known, page.oldest);
    density = page.density;
  }
  if (known > LONG_AGO && seen.length > 0) gaps.push(gapOf(known - 1, LONG_AGO, density, 0));
  return { times, gaps };
}

function gapOf(newest: number, oldest: number, newer: number, older: number): Gap {
  const doubt = Math.abs(newer - older) * (newest - oldest + 1);
  return { newest, oldest, density: (newer + older) / 2, doubt };
}

/** A timeline of which what is not known is expected to be as it is in another one, as far as that one tells. */
export function timelineLike(own: Timeline, other: readonly Seen[]): Timeline {
  const told = stretchesOf(other);
  const gaps = own.gaps.flatMap((gap) => {
    const within = told
      .map(({ newest, oldest, density }) => ({
        newest: Math.min(newest, gap.newest),
        oldest: Math.max(oldest, gap.oldest),
        density,
        doubt: 0,
      }))
      .filter(({ newest, oldest }) => newest >= oldest);
    return within.length === 0 ? gap : within;
  });
  return { times: own.times, gaps };
}

/** All of the time up to the newest page, newest first: what LISTs told of, and what is between. */
function stretchesOf(seen: readonly Seen[]): Stretch[] {
  let known = Number.POSITIVE_INFINITY;
  const pages = [...seen].sort(newestFirst).flatMap(({ newest, oldest, density }) => {
    const page = { newest: Math.min(newest, known - 1), oldest, density };
    known = Math.min(known, oldest);
    return page.newest >= page.oldest ? page : [];
  });
  return [...pages, ...timelineOf(seen).gaps].sort(newestFirst);
}

const newestFirst = (one: Stretch, other: Stretch) => other.newest - one.newest;

/** The last moment up to `before` at which there was, or may have been, something published. */
export function lastMoment({ times, gaps }: Timeline, before: number): number | undefined {
  const time = times[placeOf(times, before)];
  const gap = gaps.find(({ oldest }) => oldest <= before);
  const moments = [time, gap && Math.min(gap.newest, before)].filter((moment) => moment !== undefined);
  return moments.length === 0 ? undefined : Math.max(...moments);
}

/** How many articles were published in a stretch of time, as far as it is known. */
export function countIn({ times, gaps }: Timeline, newest: number, oldest: number): number {
  const expected = gaps.map((gap) => {
    const length = Math.min(gap.newest, newest) - Math.max(gap.oldest, oldest) + 1;
    return length > 0 ? length * gap.density : 0;
  });
  return placeOf(times, oldest - 1) - placeOf(times, newest) + expected.reduce((sum, one) => sum + one, 0);
}

/** Where the first time stands that is not later than `moment`. */
function placeOf(times: readonly number[], moment: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

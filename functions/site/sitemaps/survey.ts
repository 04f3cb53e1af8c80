import type { Language } from '../../shared/article/language.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { createLooker, type Looker } from './look-at.ts';
import { type Gap, LONG_AGO, type Seen, type Timeline, timelineLike, timelineOf } from './timeline.ts';

/** LISTs that an index costs at most, whatever the archive: seven rounds of them, one after the other. */
const MOST_LISTS = 30;
/** More languages than eight would leave too few of them. */
const LISTS_OF_A_LANGUAGE = 2;
const OTHER_LISTS = 14;

/** At the language with the most articles: at once, and then in so many rounds. */
const STEPS = 10;
const ROUNDS = 3;
/** Kept for a language that has older articles than that one. */
const SPARED = 5;

/** As far back as the steps go at least. */
const FIFTY_YEARS_MS = 50 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * When the articles of each language were published, as closely as 30 LISTs can tell: up to a thousand exactly, of more by
 * samples. No object is read. A stretch that may have articles may have none, but never the reverse.
 */
export async function surveyArchive(
  store: ObjectReader,
  folders: ReadonlyMap<Language, string>,
  now: Date,
): Promise<Map<Language, Timeline>> {
  const lists = Math.max(MOST_LISTS, OTHER_LISTS + LISTS_OF_A_LANGUAGE * folders.size);
  const looker = createLooker(store, now, lists);
  const surveys = await Promise.all(
    [...folders].map(async ([language, folder]): Promise<Survey> => {
      return { language, folder, seen: await looker.look(folder, [now.getTime()]) };
    }),
  );
  // The language with the most articles is looked at closely, because the others are likely to have them at the same times.
  const [guide, ...others] = surveys
    .filter((survey) => !isOver(survey))
    .sort((one, other) => (other.seen[0]?.density ?? 0) - (one.seen[0]?.density ?? 0));
  if (guide !== undefined) await lookBack(looker, guide, others);
  return new Map(
    surveys.map(({ language, seen }) => {
      const own = timelineOf(seen);
      const isOther = guide !== undefined && language !== guide.language;
      return [language, isOther ? timelineLike(own, guide.seen) : own];
    }),
  );
}

/** What LISTs told of a language so far. */
interface Survey {
  language: Language;
  /** Where its cards stand. */
  folder: string;
  seen: Seen[];
}

async function lookBack(looker: Looker, guide: Survey, others: readonly Survey[]): Promise<void> {
  guide.seen.push(...(await looker.look(guide.folder, stepsBack(guide.seen.at(-1), STEPS))));
  await refine(looker, guide, others.length === 0 ? 0 : others.length + SPARED);
  const end = Math.max(...guide.seen.filter(({ oldest }) => oldest === LONG_AGO).map(({ newest }) => newest));
  await Promise.all(
    others.map(async ({ folder, seen }) => void seen.push(...(await looker.look(folder, [end])))),
  );
  // One whose archive goes further back than that of the guide.
  const longer = others.filter((other) => !isOver(other));
  for (const [place, { folder, seen }] of longer.entries()) {
    const steps = Math.floor(looker.left() / (longer.length - place));
    seen.push(...(await looker.look(folder, stepsBack(seen.at(-1), steps))));
  }
}

const isOver = ({ seen }: Survey) => seen.some(({ oldest }) => oldest === LONG_AGO);

/** Moments behind a page, each further back than the one before by the same factor. */
function stepsBack(page: Seen | undefined, steps: number): number[] {
  if (page === undefined) return [];
  const length = LIST_LIMIT / page.density;
  const factor = Math.max(2, (FIFTY_YEARS_MS / length) ** (1 / Math.max(1, steps - 1)));
  return Array.from({ length: steps }, (_, step) => page.oldest - 1 - length * (factor ** step - 1));
}

/** Looks again where most is in doubt. */
async function refine(looker: Looker, { folder, seen }: Survey, spared: number): Promise<void> {
  for (let rounds = ROUNDS; rounds > 0; rounds -= 1) {
    const moments = doubtful(seen, Math.floor((looker.left() - spared) / rounds));
    if (moments.length === 0) return;
    seen.push(...(await looker.look(folder, moments)));
  }
}

/**
 * Where to look next: at the beginning of gaps that one LIST is likely to fill, and at moments that divide the others, each
 * into so many parts that none is in much more doubt than another.
 */
function doubtful(seen: readonly Seen[], count: number): number[] {
  const gaps = timelineOf(seen).gaps;
  const isSmall = ({ newest, oldest, density }: Gap) => (newest - oldest + 1) * density < LIST_LIMIT;
  const filled = gaps.filter(isSmall).slice(0, Math.ceil(count / 2));
  const divided = gaps.filter((gap) => !isSmall(gap)).map((gap) => ({ ...gap, parts: 1 }));
  for (let found = filled.length; found < count; found += 1) {
    const [worst] = divided.sort((one, other) => other.doubt / other.parts - one.doubt / one.parts);
    if (worst !== undefined && worst.doubt / worst.parts > LIST_LIMIT) worst.parts += 1;
  }
  return [...filled.map(({ newest }) => newest), ...divided.flatMap(divide)];
}

function divide({ newest, oldest, parts }: Gap & { parts: number }): number[] {
  const length = (newest - oldest + 1) / parts;
  return Array.from({ length: parts - 1 }, (_, part) => newest - length * (part + 1));
}

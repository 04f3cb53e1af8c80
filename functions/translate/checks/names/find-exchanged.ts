import type { Mark } from '../../../shared/article/finding.ts';
import type { Language } from '../../../shared/article/language.ts';
import { writeMessage } from '../../../shared/words/findings/write-message.ts';
import type { CheckedSegment, Problem } from '../check.ts';
import { isTooLongToCompare } from '../support/longest-compared.ts';
import { textsOf } from '../support/segment-texts.ts';
import type { FoundName, NameFinder } from './name-list.ts';

/** Names that the target has lost, and those that it has instead. */
interface Exchanged {
  lost: FoundName[];
  gained: FoundName[];
}

/** One lost and another there: alone neither tells, as translations say a name once for twice, or say "there". */
function findExchanged(source: readonly FoundName[], target: readonly FoundName[]): Exchanged | undefined {
  if (source.length === 0 || target.length === 0) return undefined;
  const [wanted, found] = [countKeys(source), countKeys(target)];
  const lost = source.filter(({ key }) => (wanted.get(key) ?? 0) > (found.get(key) ?? 0));
  const gained = target.filter(({ key }) => (found.get(key) ?? 0) > (wanted.get(key) ?? 0));
  return lost.length > 0 && gained.length > 0 ? { lost, gained } : undefined;
}

function countKeys(names: readonly FoundName[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** More than these are not marked. */
const MOST_MARKS = 10;

/** @param find For the names of a language. */
export function exchangeProblems(
  segment: CheckedSegment,
  find: (language: Language) => NameFinder,
): Problem[] {
  if (isTooLongToCompare(segment)) return [];
  const { source, target } = textsOf(segment);
  const wanted = find(segment.sourceLanguage)(source.plain);
  if (wanted.length === 0) return [];
  const exchanged = findExchanged(wanted, find(segment.targetLanguage)(target.plain));
  if (exchanged === undefined) return [];
  const textOf = (names: readonly FoundName[], plain: string) =>
    plain.slice(names[0]?.start ?? 0, names[0]?.end ?? 0);
  const pair = {
    wanted: textOf(exchanged.lost, source.plain),
    found: textOf(exchanged.gained, target.plain),
  };
  return [{ message: writeMessage((words) => words.exchanged(pair)), marks: marksOf(exchanged) }];
}

function marksOf({ lost, gained }: Exchanged): Mark[] {
  const mark =
    (side: Mark['side']) =>
    ({ start, end }: FoundName): Mark => ({ side, start, end });
  return [
    ...lost.slice(0, MOST_MARKS).map(mark('source')),
    ...gained.slice(0, MOST_MARKS).map(mark('target')),
  ];
}

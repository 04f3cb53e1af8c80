import { type DayBudget, dayOfEnd } from './day-of-end.ts';
import type { PairEstimate } from './estimate-articles.ts';

/** What translating would take, before anything is sent. Programs read it as JSON. */
export interface Estimate {
  articles: number;
  pairs: PairEstimate[];
  /** Sums over the pairs. */
  characters: number;
  /** Those of engines that are paid. */
  charactersPaid: number;
  calls: number;
  requests: number;
  /** Of `dailyCharacters` in site.json, today; absent where there is no limit. */
  charactersLeft?: number;
  /** The day (UTC) on which the last of them is sent, if nothing else is. */
  endsOn: string;
  /** Why engines do not translate what is not counted. */
  refusals: string[];
}

export function sumUp(
  articles: number,
  pairs: PairEstimate[],
  refusals: ReadonlySet<string>,
  budget: DayBudget,
): Estimate {
  const sum = (of: (row: PairEstimate) => number) => pairs.reduce((all, row) => all + of(row), 0);
  const charactersPaid = sum(({ paid, characters }) => (paid ? characters : 0));
  const { left: charactersLeft } = budget;
  return {
    articles,
    pairs,
    characters: sum(({ characters }) => characters),
    charactersPaid,
    calls: sum(({ calls }) => calls),
    requests: sum(({ requests }) => requests),
    ...(charactersLeft !== undefined && { charactersLeft }),
    endsOn: dayOfEnd(charactersPaid, budget),
    refusals: [...refusals],
  };
}

const HEAD = ['pair', 'engine', 'segments', 'characters', 'calls', 'requests'];

/** The same for a person. */
export function describeEstimate(estimate: Estimate): string {
  const { articles, pairs, charactersPaid, charactersLeft, endsOn, refusals } = estimate;
  const rows = pairs.map((row) => [
    row.pair,
    `${row.engine}${row.use === 'secondOpinion' ? ' (second opinion)' : ''}${row.paid ? '' : ', free'}`,
    ...[row.segments, row.characters, row.calls, row.requests].map((count) => count.toLocaleString('en')),
  ]);
  const counted = `${articles} article${articles === 1 ? '' : 's'}`;
  const left = charactersLeft === undefined ? '' : ` (${charactersLeft.toLocaleString('en')} are left today)`;
  const isTooMuch = charactersLeft !== undefined && charactersPaid > charactersLeft;
  const end = isTooMuch ? `, done on ${endsOn} (UTC)` : '';
  const nothing = refusals.length === 0 ? 'nothing is to be translated' : 'nothing of it can be translated';
  const summary =
    pairs.length === 0
      ? `${counted}: ${nothing}`
      : `${counted}: ${charactersPaid.toLocaleString('en')} characters to pay for${left}${end}`;
  return [...(rows.length > 0 ? alignRows([HEAD, ...rows]) : []), ...refusals, summary].join('\n');
}

/** Words to the left, figures to the right. */
function alignRows(rows: readonly string[][]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

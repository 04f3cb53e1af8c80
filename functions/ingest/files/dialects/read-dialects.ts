import { Rejection } from '../../../shared/intake/rejection.ts';
import { findAttributes } from './attributes.ts';
import { findBracketCodes } from './bracket-codes.ts';
import { codeRanges } from './code-ranges.ts';
import { findComponents, findExpressions } from './components.ts';
import type { DialectFind, FindDialect } from './dialect-find.ts';
import { findFormulas } from './formulas.ts';
import { findLiquid } from './liquid.ts';
import { findPrivateComments } from './private-comments.ts';
import { findShortcodes } from './shortcodes.ts';
import { findUnknownTags } from './unknown-tags.ts';
import { findWikiLinks } from './wiki-links.ts';

/** What is found by an earlier one is not looked at by a later one. */
const DIALECTS: FindDialect[] = [
  findPrivateComments,
  findShortcodes,
  findLiquid,
  findFormulas,
  findWikiLinks,
  findBracketCodes,
  findAttributes,
  findComponents,
  findUnknownTags,
];

/** Signs that some dialect begins with. */
const SIGNS =
  /\{[<%{:#.]|\{[\w%]|\$|\[\[|\[[!/a-z]|==|%%|<!--|\{[>+~-]|\{\/\*|~\w|\^\w|\(#|\\[([]|<\/?[A-Za-z]|=\{|^(?:import|export)\s|\[TOC\]/m;

export interface DialectOptions {
  /** Of the text in its file, counted from 1. */
  firstLine: number;
  isMdx: boolean;
}

/**
 * A text in plain Markdown: figures, captions, embeds, links and boxes of other systems translated, private comments taken out.
 * Code stays as it is.
 * @throws {Rejection} with the line of what cannot be told in Markdown: it would be published, and sent to the machine, as text.
 */
export function readDialects(
  text: string,
  { firstLine, isMdx }: DialectOptions,
): { markdown: string; notes: string[] } {
  if (!SIGNS.test(text) && !isMdx) return { markdown: text, notes: [] };
  const finds = choose(text, isMdx ? [...DIALECTS, findExpressions] : DIALECTS);
  const lineOf = ({ from }: DialectFind) => firstLine + text.slice(0, from).split('\n').length - 1;
  const refused = finds.find(({ refuse }) => refuse !== undefined);
  if (refused !== undefined) throw new Rejection(`line ${lineOf(refused)}: ${refused.refuse}`);
  let markdown = '';
  let end = 0;
  for (const { from, to, text: instead = '' } of finds) {
    markdown += text.slice(end, from) + instead;
    end = to;
  }
  const notes = finds.flatMap((find) =>
    find.note === undefined ? [] : [`line ${lineOf(find)}: ${find.note}`],
  );
  return { markdown: markdown + text.slice(end), notes: notes.slice(0, NOTES) };
}

const NOTES = 20;

/** In the order of the text; none in code or in another. */
function choose(text: string, dialects: readonly FindDialect[]): DialectFind[] {
  const taken: { from: number; to: number }[] = codeRanges(text).map(([from, to]) => ({ from, to }));
  const chosen: DialectFind[] = [];
  for (const find of dialects) {
    const free = withoutOverlaps(find(text), taken);
    chosen.push(...free);
    taken.push(...free);
    taken.sort((a, b) => a.from - b.from);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

function withoutOverlaps(
  finds: readonly DialectFind[],
  taken: readonly { from: number; to: number }[],
): DialectFind[] {
  const ranges = [...taken].sort((a, b) => a.from - b.from);
  const free: DialectFind[] = [];
  let place = 0;
  let end = 0;
  for (const find of [...finds].sort((a, b) => a.from - b.from || b.to - a.to)) {
    while ((ranges[place]?.to ?? Number.POSITIVE_INFINITY) <= find.from) place += 1;
    const next = ranges[place];
    if (find.from < end || (next !== undefined && next.from < find.to)) continue;
    free.push(find);
    end = find.to;
  }
  return free;
}

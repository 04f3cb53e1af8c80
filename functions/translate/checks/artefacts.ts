import type { Mark, Message } from '../../shared/article/finding.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { textsOf } from './support/segment-texts.ts';
import { shownWords } from './support/shown-words.ts';

/** More than these are the same fault again. */
const MOST_MARKS = 20;

const TAGS = '(?:a|b|bdi|br|code|div|em|i|kbd|li|p|s|small|span|strong|sub|sup|td|th|u)';
const ATTRIBUTES = '(?:translate|class|href|style|dir|lang|rel|src|alt|target|title)';

/** What engines and markup leave behind in a text, and never write for readers. */
const LEFTOVERS = new RegExp(
  [
    // Names for protected words that came back as text.
    String.raw`\bDNT_\w*`,
    // How Amazon Translate masks profanity.
    String.raw`\?\$#@\$`,
    // Markers of inline codes as text, and HTML that is not the segment's own.
    String.raw`<\s?\/?\s?\d{1,6}\s?\/?\s?>`,
    String.raw`<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,200})?\/?>`,
    // With spaces only what is certain: x < y and z > w.
    String.raw`<\s?\/?\s?${TAGS}\s?(?:[a-z]{1,20}\s?=[^<>]{0,200})?\/?\s?>`,
    String.raw`<!(?:--|doctype\b)`,
    String.raw`\bid\s?=\s?["'”“«]?\s?[\d٠-٩۰-۹]{1,6}["'”“»]?`,
    // The same in the brackets of Chinese and of mathematics, with brackets as JSON writes them, or without any.
    String.raw`[＜﹤]\s?[\/／]?\s?[a-z\d][a-z\d-]{0,20}(?:\s[^＜＞﹤﹥]{0,200})?\s?[\/／]?\s?[＞﹥]`,
    String.raw`[〈⟨]\s?[\/／]?\s?(?:${TAGS}|\d{1,6})(?:\s[^〈〉⟨⟩]{0,200})?\s?[\/／]?\s?[〉⟩]`,
    String.raw`\\?u003[ce]\s?\/?(?:[a-z]|\d{1,6})`,
    String.raw`(?:\b${TAGS}\s{1,3})?\b${ATTRIBUTES}\s?=\s?["'”“„«](?:[^"'”“»]{0,200}["'”“»])?`,
    String.raw`(?<![^\s\u200e\u200f])\/\s?${TAGS}(?![^\s\u200e\u200f.,;:!?،؛؟])`,
    // Attributes, emphasis and links as Markdown writes them.
    String.raw`\{\s?(?::\s?[^{}]{0,200}|[.#][a-z][^{}]{0,200})\}`,
    String.raw`\*\*[^\s*](?:[^*]{0,200}[^\s*])?\*\*`,
    String.raw`\[[^[\]]{1,200}\]\s?\(\s?(?:https?:|mailto:|tel:|\/|#)[^()\s]{0,300}\s?\)`,
    String.raw`&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|hellip|[mn]dash|eacute|egrave|agrave);`,
  ].join('|'),
  'giu',
);

/** Controls but for tabs and line ends, marks that turn the reading direction around, and what is no character. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\ufffd-\uffff]/gu;

const HIDDEN_MESSAGE = writeMessage((words) => words.hiddenCharacters);

const MAY_BE_THERE = /[<&$=_{*[/\\\uff1c\ufe64\u3008\u27e8\p{Cc}\u202a-\u202e\ufffd-\uffff]/u;

/** Traces of machines in the translation. What the original has too is meant. */
export const artefacts: Check = {
  name: 'artefacts',
  severity: 'error',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    if (!MAY_BE_THERE.test(target.plain)) return [];
    const leftovers = findAll(LEFTOVERS, target.plain, source.plain);
    const hidden = findAll(HIDDEN, target.plain, source.plain);
    return [
      ...problem(leftovers, leftoverMessage(target.plain, leftovers)),
      ...problem(hidden, HIDDEN_MESSAGE),
    ];
  },
};

function findAll(pattern: RegExp, text: string, original: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (marks.length === MOST_MARKS) break;
    if (!original.includes(found)) marks.push({ side: 'target', start: index, end: index + found.length });
  }
  return marks;
}

function problem(marks: Mark[], message: Message): Problem[] {
  return marks.length > 0 ? [{ message, marks }] : [];
}

function leftoverMessage(text: string, marks: readonly Mark[]): Message {
  const shown = shownWords([...new Set(marks.map(({ start, end }) => text.slice(start, end)))]);
  return writeMessage((words) => words.machineSigns(words.list(...shown)));
}

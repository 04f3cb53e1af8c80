import type { Mark, Message } from '../../shared/article/finding.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { textsOf } from './support/segment-texts.ts';
import { shownWords } from './support/shown-words.ts';

/** More than these are the same fault again. */
const MOST_MARKS = 20;

/** What engines and markup leave behind in a text, and never write for readers. */
const LEFTOVERS = new RegExp(
  [
    // Names for protected words that came back as text.
    String.raw`\bDNT_\w*`,
    // How Amazon Translate masks profanity.
    String.raw`\?\$#@\$`,
    // Markers of inline codes as text, and HTML that is not the segment's own.
    String.raw`<\/?\s?\d{1,6}\s?\/?>`,
    String.raw`<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,200})?\/?>`,
    String.raw`\bid\s?=\s?["'”“«]?\s?\d{1,6}["'”“»]?`,
    String.raw`&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|hellip|[mn]dash|eacute|egrave|agrave);`,
  ].join('|'),
  'giu',
);

/** Controls but for tabs and line ends, marks that turn the reading direction around, and what is no character. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\ufffd-\uffff]/gu;

const HIDDEN_MESSAGE = writeMessage((words) => words.hiddenCharacters);

const MAY_BE_THERE = /[<&$=_\p{Cc}\u202a-\u202e\ufffd-\uffff]/u;

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

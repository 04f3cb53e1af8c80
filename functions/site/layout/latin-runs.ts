import { HTML_TAG } from './html-tag.ts';

/**
 * Words in Latin letters with what joins them (`Source Serif 4`, `AT&T`, `2M`), from letter to letter, so that a
 * full stop behind them stays the sentence's. In HTML an ampersand is a reference.
 */
const WORD = String.raw`\p{Nd}{0,12}\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*`;
const JOINT = String.raw`(?:[ \u00a0.,'’/@:_+\-–]|&(?:#x26;)?){1,3}`;
const RUN = String.raw`${WORD}(?:${JOINT}(?:${WORD}|\p{Nd}{1,12}))*`;

const RUNS = new RegExp(`(${RUN})`, 'u');
const RUNS_OR_REFERENCES = new RegExp(`&#x[\\dA-F]{1,6};|${RUN}`, 'gu');

/** A text cut at its Latin runs: every second part, from the second on, is one. */
export function splitLatinRuns(text: string): string[] {
  return text.split(RUNS);
}

const TAG_NAME = /^<(\/?)([a-z][a-z\d]*)/;
/** Read from the left already, or isolated by who wrote them. */
const APART = new Set(['bdi', 'bdo', 'code', 'kbd', 'pre', 'samp']);

/**
 * A stored body with each Latin run in a `<bdi>`: between right-to-left words, its parts and the punctuation around
 * it would else change places.
 */
export function isolateLatinInHtml(bodyHtml: string): string {
  let apart = 0;
  return bodyHtml
    .split(HTML_TAG)
    .map((part, index) => {
      if (index % 2 === 0) return apart > 0 ? part : part.replace(RUNS_OR_REFERENCES, isolate);
      const [, end, name = ''] = TAG_NAME.exec(part) ?? [];
      if (APART.has(name)) apart += end === '/' ? -1 : 1;
      return part;
    })
    .join('');
}

const isolate = (found: string) => (found.startsWith('&') ? found : `<bdi>${found}</bdi>`);

import { html } from 'hono/html';
import { directionOf } from '../../shared/article/language.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';

/** A link to where a list goes on. */
export interface Way {
  href: string;
  /** What is there, if it is not just more of the same. */
  label?: string;
}

export interface PagerProps {
  language: string;
  newer?: Way | undefined;
  older?: Way | undefined;
}

/** Below a list: back to what is newer, and on to what is older. */
export function Pager({ language, newer, older }: PagerProps) {
  const { words, language: own } = pageWordsIn(language);
  if (newer === undefined && older === undefined) return '';
  const back =
    newer !== undefined && html`<a href="${newer.href}" rel="prev">${newer.label ?? words.newer}</a>`;
  const on =
    older !== undefined && html`<a href="${older.href}" rel="next">${older.label ?? words.older}</a>`;
  return html`<p class="more" lang="${own}" dir="${directionOf(own)}">${back}${on}</p>`;
}

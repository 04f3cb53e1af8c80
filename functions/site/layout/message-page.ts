import { html } from 'hono/html';
import type { Language } from '../../shared/article/language.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { frontPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import type { Link } from './language-links.ts';
import { LanguageLink, Layout } from './layout.ts';

export type MessageName = 'notFound' | 'notInLanguage' | 'gone' | 'badRequest' | 'error';

export interface MessagePageProps {
  site: ShownSite;
  language: Language;
  message: MessageName;
  /** Where the article can be read instead. */
  readIn?: readonly Link[];
}

/** A page that says why there is no other one. */
export function MessagePage({ site, language, message, readIn = [] }: MessagePageProps) {
  const { words, language: own } = pageWordsIn(language);
  const title = words[`${message}Title`];
  const elsewhere =
    readIn.length > 0 &&
    html`<p>${words.readIn}</p><ul>${readIn.map((link) => html`<li>${LanguageLink(link)}</li>`)}</ul>`;
  const home = frontPath(site.languages.includes(own) ? own : site.defaultLanguage);
  const children = html`<div class="message"><h1>${title}</h1><p>${words[message]}</p>${elsewhere}<p><a href="${home}">${words.toFrontPage}</a></p></div>`;
  return Layout({ site, language: own, title, links: readIn, children });
}

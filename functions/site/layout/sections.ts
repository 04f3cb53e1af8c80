import { html } from 'hono/html';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { sectionName } from '../../shared/article/settings/section.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { sectionPath } from '../paths.ts';

export interface SectionsProps {
  site: SiteConfig;
  language: Language;
  /** The id of the one whose page this is. */
  current?: string | undefined;
}

/** The parts of the newspaper, at the head of every page. */
export function Sections({ site, language, current }: SectionsProps) {
  if (site.nav.length === 0) return '';
  const items = site.nav.map((section) => {
    const { text, language: own } = sectionName(section, language, site);
    const isForeign = own !== undefined && own !== language;
    const words = isForeign && html` lang="${own}" dir="${directionOf(own)}"`;
    const mark = section.id === current && html` aria-current="page"`;
    const name = isolateInText(text, own ?? language);
    return html`<li><a href="${sectionPath(language, section.id)}"${words}${mark}>${name}</a></li>`;
  });
  return html`<nav class="sections" aria-label="${pageWordsIn(language).words.sections}"><ul>${items}</ul></nav>`;
}

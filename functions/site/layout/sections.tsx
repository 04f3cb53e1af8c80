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
  if (site.nav.length === 0) return null;
  return (
    <nav class="sections" aria-label={pageWordsIn(language).words.sections}>
      <ul>
        {site.nav.map((section) => {
          const { text, language: own } = sectionName(section, language, site);
          const words = own === undefined || own === language ? {} : { lang: own, dir: directionOf(own) };
          return (
            <li>
              <a
                href={sectionPath(language, section.id)}
                {...words}
                {...(section.id === current && { 'aria-current': 'page' as const })}
              >
                {isolateInText(text, own ?? language)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { formatDate } from '../../shared/article/dates.ts';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { engineName } from '../../shared/words/pages/engine-name.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { articlePath } from '../paths.ts';
import { reportLink } from './report-link.ts';

export interface NoticeProps {
  site: SiteConfig;
  article: PublishedArticle;
  language: Language;
  version: PublishedVersion;
}

/** Tells a reader that this is a translation, by whom, and whether the original has moved on. */
export function Notice({ site, article, language, version }: NoticeProps) {
  const { words, language: own } = pageWordsIn(language);
  const { method, engine, model, reviewed, outdatedSince } = version;
  if (method === 'original' && outdatedSince === undefined) return null;
  const { sourceLanguage, id } = article;
  const from = languageName(sourceLanguage, own);
  const byMachine = [
    words.translatedByMachine(from),
    reviewed ? words.reviewed : words.notReviewed,
    ...(engine === undefined
      ? []
      : [words.engine(model === undefined ? engineName(engine) : `${engineName(engine)} (${model})`)]),
  ].join(' ');
  return (
    <aside class="notice" lang={own} dir={directionOf(own)} aria-label={words.aboutThisText}>
      {method === 'machine' && (
        <p>
          <Isolated text={byMachine} language={own} />
        </p>
      )}
      {(method === 'human' || method === 'memory') && <p>{words.translatedByPeople(from)}</p>}
      {outdatedSince !== undefined && <p>{words.outdated(formatDate(outdatedSince, own, site.timeZone))}</p>}
      {language !== sourceLanguage && article.versions[sourceLanguage] !== undefined && (
        <p class="ways">
          <a href={articlePath(sourceLanguage, id)} hreflang={sourceLanguage}>
            {words.readOriginal}
          </a>
          {site.contact !== undefined && (
            <a href={reportLink(site.contact, article, language, version)}>{words.reportError}</a>
          )}
        </p>
      )}
    </aside>
  );
}

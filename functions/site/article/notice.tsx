import { formatDate } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, languageName } from '../../shared/article/language.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { articlePath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

/** Below the byline: that this is a translation, by whom, where the original is, and whether that has moved on. */
export function Notice(props: ArticleOfSite) {
  const { site, language, version } = props;
  const { words, language: own } = pageWordsIn(language);
  const { method, outdatedSince } = version;
  const marks = { lang: own, dir: directionOf(own), 'aria-label': words.aboutThisText };
  const outdated = outdatedSince !== undefined && (
    <p>{words.outdated(formatDate(outdatedSince, own, site.timeZone))}</p>
  );
  if (method === 'machine') {
    return (
      <aside class="notice" {...marks}>
        <p>
          <ByMachine {...props} /> <ToOriginal {...props} />
        </p>
        {outdated}
      </aside>
    );
  }
  return (
    <>
      <Hands {...props} />
      {outdated && (
        <aside class="notice" {...marks}>
          {outdated}
        </aside>
      )}
    </>
  );
}

function ByMachine({ site, language, version }: ArticleOfSite) {
  const { words, language: own } = pageWordsIn(language);
  const { reviewer } = version;
  if (reviewer === undefined) {
    return (
      <>
        {words.translatedByMachine} {version.reviewed ? words.reviewed : words.notReviewed}
      </>
    );
  }
  return (
    <>
      {words.translatedByMachine} {words.reviewedBy}{' '}
      <ForeignName name={reviewer} said={language} around={own} site={site} />.
    </>
  );
}

/** People's work: who translated it, and who reviewed it, where that is known. */
function Hands(props: ArticleOfSite) {
  const { site, article, language, version } = props;
  const { words, language: own } = pageWordsIn(language);
  const { translator, reviewer } = shownDetails(article, version, language);
  const isTranslation = version.method !== 'original';
  if (!isTranslation && translator === undefined && reviewer === undefined) return null;
  return (
    <p class="meta" lang={own} dir={directionOf(own)}>
      {translator !== undefined && (
        <span>
          {words.translatedBy} <ForeignName name={translator} said={language} around={own} site={site} />
        </span>
      )}
      {isTranslation && translator === undefined && <span>{words.translatedByPeople}</span>}
      {reviewer !== undefined && (
        <span>
          {words.reviewedBy} <ForeignName name={reviewer} said={language} around={own} site={site} />
        </span>
      )}
      {isTranslation && <ToOriginal {...props} />}
    </p>
  );
}

/** No link where it was taken back, and its translations go on without it. */
function ToOriginal({ article, language }: ArticleOfSite) {
  const { sourceLanguage, id, versions } = article;
  const { words, language: own } = pageWordsIn(language);
  if (language === sourceLanguage) return null;
  const name = words.originalIn(languageName(sourceLanguage, own));
  if (versions[sourceLanguage] === undefined) return <span>{name}</span>;
  return (
    <a class="way" href={articlePath(sourceLanguage, id)} hreflang={sourceLanguage}>
      {name}
    </a>
  );
}

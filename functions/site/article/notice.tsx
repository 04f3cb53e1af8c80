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

function ByMachine({ site, article, language, version }: ArticleOfSite) {
  const { words, language: own } = pageWordsIn(language);
  const { reviewer } = version;
  const from = words.translatedByMachine(languageName(article.sourceLanguage, own));
  if (reviewer === undefined) {
    return (
      <>
        {from} {version.reviewed ? words.reviewed : words.notReviewed}
      </>
    );
  }
  return (
    <>
      {from} {words.reviewedBy} <ForeignName name={reviewer} said={language} around={own} site={site} />.
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
  const byPeople = words.translatedByPeople(languageName(article.sourceLanguage, own));
  return (
    <p class="meta" lang={own} dir={directionOf(own)}>
      {translator !== undefined && (
        <span>
          {words.translatedBy} <ForeignName name={translator} said={language} around={own} site={site} />
        </span>
      )}
      {isTranslation && translator === undefined && <span>{byPeople}</span>}
      {reviewer !== undefined && (
        <span>
          {words.reviewedBy} <ForeignName name={reviewer} said={language} around={own} site={site} />
        </span>
      )}
      {isTranslation && <ToOriginal {...props} isNamed={translator !== undefined} />}
    </p>
  );
}

/** Nothing where it was taken back, and its translations go on without it. */
function ToOriginal({ article, language, isNamed = false }: ArticleOfSite & { isNamed?: boolean }) {
  const { sourceLanguage, id, versions } = article;
  if (language === sourceLanguage || versions[sourceLanguage] === undefined) return null;
  const { words, language: own } = pageWordsIn(language);
  return (
    <a class="way" href={articlePath(sourceLanguage, id)} hreflang={sourceLanguage}>
      {words.readOriginal}
      {isNamed && ` (${languageName(sourceLanguage, own)})`}
    </a>
  );
}

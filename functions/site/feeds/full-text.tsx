import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInHtml } from '../../shared/language/direction/isolate-html.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { articlePath } from '../paths.ts';
import { withAbsoluteLinks } from './absolute-links.ts';
import { absoluteImage, type FeedEntry } from './feed-entry.ts';

export interface FullTextOptions {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
}

/**
 * What a page says of an article below its title, as HTML that can stand anywhere: who translated it, what was
 * put right, the picture, the text and its credit.
 */
export function fullText(entry: FeedEntry, { site, baseUrl, language }: FullTextOptions): string {
  const { article, version } = entry;
  const { credit, languages } = shownDetails(article, version, language);
  const { words, language: own } = pageWordsIn(language);
  const imageUrl = absoluteImage(version, baseUrl);
  const linked = withAbsoluteLinks(version.bodyHtml, baseUrl + articlePath(language, article.id));
  const body = isolateInHtml(linked, language);
  return String(
    <div lang={language} dir={directionOf(language)}>
      <Origin {...entry} site={site} baseUrl={baseUrl} language={language} />
      {version.correction !== undefined && (
        <p>
          <strong lang={own}>{words.correction}</strong>{' '}
          <Isolated text={version.correction} language={language} />
        </p>
      )}
      {imageUrl !== undefined && (
        <figure>
          <img
            src={imageUrl}
            alt={version.image?.alt ?? ''}
            width={version.image?.width}
            height={version.image?.height}
          />
          {version.image?.caption !== undefined && (
            <figcaption {...wordsIn(version.image.language ?? language, language)}>
              <Isolated text={version.image.caption} language={version.image.language ?? language} />
            </figcaption>
          )}
        </figure>
      )}
      {/* Sanitized when it was taken in, and only text and links have changed since. */}
      <div dangerouslySetInnerHTML={{ __html: body }} />
      {credit !== undefined && (
        <p>
          <ForeignName name={credit} said={languages.credit} around={language} site={site} />
        </p>
      )}
    </div>,
  );
}

const wordsIn = (said: Language, around: Language) =>
  said === around ? {} : { lang: said, dir: directionOf(said) };

interface OriginProps extends FeedEntry {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
}

/** That it is a translation, by whom, and where the original stands. */
function Origin({ site, article, version, baseUrl, language }: OriginProps) {
  const { words, language: own } = pageWordsIn(language);
  if (version.method === 'original') return null;
  const from = languageName(article.sourceLanguage, own);
  const review = version.reviewed ? words.reviewed : words.notReviewed;
  const byPeople = version.translator === undefined && words.translatedByPeople;
  const note = version.method === 'machine' ? `${words.translatedByMachine} ${review}` : byPeople;
  const { translator, reviewer } = version;
  const named = [
    { label: words.translatedBy, name: translator },
    { label: words.reviewedBy, name: reviewer },
  ];
  return (
    <p lang={own} dir={directionOf(own)}>
      {note && <em>{note}</em>}
      {named.map(
        ({ label, name }) =>
          name !== undefined && (
            <>
              {' '}
              <em>
                {label} <ForeignName name={name} said={language} around={own} site={site} />.
              </em>
            </>
          ),
      )}{' '}
      {article.versions[article.sourceLanguage] === undefined ? (
        words.originalIn(from)
      ) : (
        <a href={baseUrl + articlePath(article.sourceLanguage, article.id)}>{words.originalIn(from)}</a>
      )}
    </p>
  );
}

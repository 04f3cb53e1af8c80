import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { HTML_TAG } from '../../shared/language/direction/html-tag.ts';
import { isolateInHtml } from '../../shared/language/direction/isolate-html.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { withCredits } from '../article/body/with-credits.tsx';
import { ForeignName } from '../layout/foreign-name.tsx';
import { articlePath } from '../paths.ts';
import { PictureCaption } from '../pictures/caption.tsx';
import { withAbsoluteLinks } from './absolute-links.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedPicture } from './feed-picture.ts';

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
  const { pictures } = article;
  const credited = withCredits(version.bodyHtml.split(HTML_TAG), { pictures, language, site });
  const linked = withAbsoluteLinks(credited.join(''), baseUrl + articlePath(language, article.id));
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
      <LeadPicture entry={entry} {...{ site, baseUrl, language }} />
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

function LeadPicture({ entry, site, baseUrl, language }: FullTextOptions & { entry: FeedEntry }) {
  const picture = feedPicture(entry, baseUrl);
  const { image } = entry.version;
  if (picture === undefined || image === undefined) return null;
  const { url, width, height, credit } = picture;
  return (
    <figure>
      <img src={url} alt={image.alt ?? ''} width={width} height={height} />
      <PictureCaption {...{ image, credit, language, site }} />
    </figure>
  );
}

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

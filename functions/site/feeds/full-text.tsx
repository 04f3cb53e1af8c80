import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInHtml } from '../../shared/language/direction/isolate-html.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
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
export function fullText(entry: FeedEntry, { baseUrl, language }: FullTextOptions): string {
  const { article, version } = entry;
  const { words, language: own } = pageWordsIn(language);
  const imageUrl = absoluteImage(version, baseUrl);
  const linked = withAbsoluteLinks(version.bodyHtml, baseUrl + articlePath(language, article.id));
  const body = isolateInHtml(linked, language);
  return String(
    <div lang={language} dir={directionOf(language)}>
      <Origin {...entry} baseUrl={baseUrl} language={language} />
      {version.correction !== undefined && (
        <p>
          <strong lang={own}>{words.correction}</strong>{' '}
          <Isolated text={version.correction} language={language} />
        </p>
      )}
      {imageUrl !== undefined && (
        <figure>
          <img src={imageUrl} alt={version.image?.alt ?? ''} />
          {version.image?.caption !== undefined && (
            <figcaption>
              <Isolated text={version.image.caption} language={language} />
            </figcaption>
          )}
        </figure>
      )}
      {/* Sanitized when it was taken in, and only text and links have changed since. */}
      <div dangerouslySetInnerHTML={{ __html: body }} />
      {article.credit !== undefined && <p>{isolateInText(article.credit, language)}</p>}
    </div>,
  );
}

interface OriginProps extends FeedEntry {
  baseUrl: string;
  language: Language;
}

/** That it is a translation, by whom, and where the original stands. */
function Origin({ article, version, baseUrl, language }: OriginProps) {
  const { words, language: own } = pageWordsIn(language);
  if (version.method === 'original') return null;
  const from = languageName(article.sourceLanguage, own);
  const review = version.reviewed ? words.reviewed : words.notReviewed;
  const note =
    version.method === 'machine'
      ? `${words.translatedByMachine(from)} ${review}`
      : words.translatedByPeople(from);
  return (
    <p lang={own} dir={directionOf(own)}>
      <em>{note}</em>
      {article.versions[article.sourceLanguage] !== undefined && (
        <>
          {' '}
          <a href={baseUrl + articlePath(article.sourceLanguage, article.id)}>{words.readOriginal}</a>
        </>
      )}
    </p>
  );
}

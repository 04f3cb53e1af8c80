import { formatDate, toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { alternatesOf } from '../alternates.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { Layout } from '../layout/layout.tsx';
import { articlePath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import { ArticleClosing } from './article-closing.tsx';
import { pageBody } from './body/page-body.ts';
import { ArticleHead } from './metadata/article-head.tsx';
import type { ArticleOfSite } from './metadata/news-article.ts';
import { Notice } from './notice.tsx';
import { Picture } from './picture.tsx';
import { readingMinutes } from './reading-time.ts';
import { ShareLinks } from './share-links.tsx';
import { Topics } from './topics.tsx';

export type ArticlePageProps = ArticleOfSite & {
  site: ShownSite;
  /** Others of its first topic. */
  more: readonly Card[];
};

export function ArticlePage(props: ArticlePageProps) {
  const { site, baseUrl, article, language, version } = props;
  const { title, excerpt, bodyHtml, image } = version;
  const links = alternatesOf(article, site, baseUrl).map(({ language: other }) => ({
    language: other,
    href: articlePath(other, article.id),
  }));
  const { pictures } = article;
  const body = pageBody(bodyHtml, language, { pictures, site });
  return (
    <Layout
      site={site}
      language={language}
      title={title}
      description={excerpt}
      links={links}
      head={<ArticleHead {...props} />}
    >
      <div class="column">
        <article>
          <Opening {...props} />
          {image !== undefined && <Picture {...{ image, language, pictures, site }} />}
          {/* Sanitized when it was taken in, and only text has changed since (functions/shared/intake/sanitize-body.ts). */}
          <div class="text" dangerouslySetInnerHTML={{ __html: body }} />
        </article>
        <ShareLinks {...props} />
        <ArticleClosing {...props} />
        <Topics {...props} />
      </div>
    </Layout>
  );
}

/** All that stands above the picture. */
function Opening(props: ArticlePageProps) {
  const { language, version } = props;
  return (
    <header class="opening">
      <h1>
        <Isolated text={version.title} language={language} />
      </h1>
      {version.summary !== undefined && (
        <p class="standfirst">
          <Isolated text={version.summary} language={language} />
        </p>
      )}
      <Byline {...props} />
      <Notice {...props} />
      {version.correction !== undefined && <Correction text={version.correction} language={language} />}
    </header>
  );
}

function Byline(props: ArticlePageProps) {
  const { site, article, language, version } = props;
  const { words, language: own } = pageWordsIn(language);
  const { author, languages } = shownDetails(article, version, language);
  const { publishedAt } = article;
  const { updatedAt } = version;
  const inWords = (iso: string) => formatDate(iso, own, site.timeZone);
  return (
    <p class="meta" lang={own} dir={directionOf(own)}>
      {author !== undefined && (
        <span class="author">
          {words.by} <ForeignName name={author} said={languages.author} around={own} site={site} />
        </span>
      )}
      <span>{words.readingTime(readingMinutes(version.bodyHtml, language))}</span>
      {toldTime(publishedAt) !== undefined && (
        <Moment label={words.published} iso={publishedAt} inWords={inWords(publishedAt)} />
      )}
      {updatedAt > publishedAt && (
        <Moment label={words.updated} iso={updatedAt} inWords={inWords(updatedAt)} />
      )}
    </p>
  );
}

function Correction({ text, language }: { text: string; language: Language }) {
  const { words, language: own } = pageWordsIn(language);
  return (
    <p class="notice correction">
      <strong lang={own} dir={directionOf(own)}>
        {words.correction}
      </strong>{' '}
      <bdi>
        <Isolated text={text} language={language} />
      </bdi>
    </p>
  );
}

interface MomentProps {
  label: string;
  iso: string;
  inWords: string;
}

function Moment({ label, iso, inWords }: MomentProps) {
  return (
    <span>
      {label} <time datetime={iso}>{inWords}</time>
    </span>
  );
}

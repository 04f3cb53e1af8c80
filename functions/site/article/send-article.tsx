import type { Context } from 'hono';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle } from '../../shared/article/published.ts';
import { renderPage, sendMessagePage } from '../layout/send-page.tsx';
import { readArticleObject } from '../lists/read-articles.ts';
import type { RouteOptions } from '../site-options.ts';
import { ArticlePage } from './article-page.ts';
import { readMoreOnTopic } from './more-on-topic.ts';
import { sendNotInLanguage } from './send-not-in-language.ts';

export interface ArticleRequest extends RouteOptions {
  id: string;
  language: Language;
}

const NOTHING_MORE = { cards: [], made: '' };
/** At its address programs get other formats. */
const BY_FORMAT = { Vary: 'Accept' };

/** The page of one language of an article, or of why there is none. */
export async function sendArticlePage(context: Context, request: ArticleRequest) {
  const { site, baseUrl, id, language, kept } = request;
  const { article, etag = '' } = (await readArticleObject(request, id)) ?? {};
  const isPublished =
    article !== undefined && !isGone(article, request.now()) && Object.hasOwn(article.versions, language);
  const version = isPublished ? article.versions[language] : undefined;
  if (article !== undefined && version !== undefined) {
    const [tag] = shownDetails(article, version, language).tags;
    const { cards: more, made } =
      tag === undefined || !site.languages.includes(language)
        ? NOTHING_MORE
        : await readMoreOnTopic(request, language, { tag, id }).catch(async (error: Error) => {
            // The article is what was asked for.
            await request.onError?.(error, context.req.path);
            return NOTHING_MORE;
          });
    const props = { site, baseUrl, article, language, version, more };
    return kept.send(context, `page ${language} ${id}`, `${etag}\n${made}`, () => {
      const { body, headers } = renderPage(language, ArticlePage(props));
      return { body, headers: { ...headers, ...BY_FORMAT } };
    });
  }
  return explain(context, request, article);
}

function explain(context: Context, request: ArticleRequest, article: PublishedArticle | undefined) {
  context.header('Vary', BY_FORMAT.Vary);
  if (article !== undefined && isGone(article, request.now()))
    return sendMessagePage(context, request, 'gone');
  const languages = Object.keys(article?.versions ?? {});
  if (languages.length === 0 || !request.site.languages.includes(request.language)) {
    return sendMessagePage(context, request, 'notFound');
  }
  return sendNotInLanguage(context, request, languages);
}

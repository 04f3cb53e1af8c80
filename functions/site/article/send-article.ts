import type { Context } from 'hono';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle } from '../../shared/article/published.ts';
import type { FoundAnswer } from '../http/rendered-answer.ts';
import { renderPage, sendMessagePage } from '../layout/send-page.ts';
import { type ReadArticle, readArticleObject } from '../lists/read-articles.ts';
import { articlePath } from '../paths.ts';
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
  const read = await readArticleObject(request, request.id);
  const found = read && (await findPage(read, request));
  if (found === undefined) return explain(context, request, read?.article);
  return request.kept.send(context, found, findAgain(request));
}

const findAgain = (request: ArticleRequest) => async () => {
  const read = await readArticleObject(request, request.id);
  return read && findPage(read, request);
};

/** `undefined` if readers may not see it, or not in this language. */
async function findPage(
  { article, etag }: ReadArticle,
  request: ArticleRequest,
): Promise<FoundAnswer | undefined> {
  const { site, baseUrl, id, language, now } = request;
  const version = Object.hasOwn(article.versions, language) ? article.versions[language] : undefined;
  if (version === undefined || isGone(article, now())) return undefined;
  const [tag] = site.languages.includes(language) ? shownDetails(article, version, language).tags : [];
  const more = tag === undefined ? NOTHING_MORE : await readMore(tag, request);
  return {
    name: `page ${language} ${id}`,
    made: `${etag}\n${more.made}`,
    render() {
      const page = ArticlePage({ site, baseUrl, article, language, version, more: more.cards });
      const { body, headers } = renderPage(language, page);
      return { body, headers: { ...headers, ...BY_FORMAT } };
    },
  };
}

/** The article is what was asked for: it is shown without more if that cannot be read. */
async function readMore(tag: string, request: ArticleRequest) {
  const { id, language, onError } = request;
  try {
    return await readMoreOnTopic(request, language, { tag, id });
  } catch (error) {
    await onError?.(error as Error, articlePath(language, id));
    return NOTHING_MORE;
  }
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

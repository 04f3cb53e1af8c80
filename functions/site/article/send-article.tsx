import type { Context } from 'hono';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import { renderPage, sendMessagePage } from '../layout/send-page.tsx';
import { type ReadArticle, readArticleObject } from '../lists/read-articles.ts';
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
  const read = await readArticleObject(request, id);
  const found = read && findPage(read, request);
  if (found === undefined) return explain(context, request, read?.article);
  const more = await readMore(found, request).catch(async (error: Error) => {
    // The article is what was asked for.
    await request.onError?.(error, context.req.path);
    return NOTHING_MORE;
  });
  const { article, version } = found;
  const props = { site, baseUrl, article, language, version, more: more.cards };
  const render = () => {
    const { body, headers } = renderPage(language, ArticlePage(props));
    return { body, headers: { ...headers, ...BY_FORMAT } };
  };
  return kept.send(context, `page ${language} ${id}`, madeOf(found, more), render, () => madeNow(request));
}

interface FoundPage {
  article: PublishedArticle;
  version: PublishedVersion;
  etag: string;
  /** The topic of which there is more to read. */
  tag: string | undefined;
}

/** What readers may see of it in this language. */
function findPage({ article, etag }: ReadArticle, { now, language, site }: ArticleRequest) {
  if (isGone(article, now()) || !Object.hasOwn(article.versions, language)) return undefined;
  const version = article.versions[language];
  if (version === undefined) return undefined;
  const [tag] = site.languages.includes(language) ? shownDetails(article, version, language).tags : [];
  return { article, version, etag, tag } satisfies FoundPage;
}

async function readMore({ tag }: FoundPage, request: ArticleRequest) {
  return tag === undefined
    ? NOTHING_MORE
    : readMoreOnTopic(request, request.language, { tag, id: request.id });
}

const madeOf = ({ etag }: FoundPage, { made }: { made: string }) => `${etag}\n${made}`;

async function madeNow(request: ArticleRequest): Promise<string | undefined> {
  const read = await readArticleObject(request, request.id);
  const found = read && findPage(read, request);
  return found && madeOf(found, await readMore(found, request));
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

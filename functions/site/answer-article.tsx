import type { Context } from 'hono';
import type { Language } from '../article/language.ts';
import type { PublishedArticle } from '../article/published.ts';
import { articlePath } from './addresses.ts';
import { message, page, problem } from './answers.tsx';
import { articleJson } from './article-json.ts';
import { cacheControl } from './headers.ts';
import { ArticlePage } from './pages/article-page.tsx';
import { readArticle } from './read-articles.ts';
import type { RouteOptions } from './site-options.ts';

export interface ArticleRequest extends RouteOptions {
  id: string;
  language: Language;
  isJson: boolean;
}

/** One language of an article, as a page or as JSON; or why there is none. */
export async function answerArticle(context: Context, request: ArticleRequest) {
  const { store, site, baseUrl, now, id, language, isJson } = request;
  const article = await readArticle(store, id, now());
  const isKnown = site.languages.includes(language) || article?.versions[language] !== undefined;
  const version = isKnown ? article?.versions[language] : undefined;
  if (isJson) context.header('Access-Control-Allow-Origin', '*');
  if (article !== undefined && isKnown && version !== undefined) {
    if (!isJson)
      return page(context, language, <ArticlePage {...{ site, baseUrl, article, language, version }} />);
    context.header('Content-Language', language);
    context.header('Cache-Control', cacheControl.page);
    context.header('Content-Type', 'application/json; charset=utf-8');
    return context.body(`${JSON.stringify(articleJson(article, language, version, { site, baseUrl }))}\n`);
  }
  return explain(context, request, article);
}

function explain(context: Context, request: ArticleRequest, article: PublishedArticle | undefined) {
  const { site, id, language, isJson } = request;
  if (article?.withdrawn) {
    return isJson
      ? problem(context, 'gone', `The article ${id} was withdrawn.`)
      : message(context, request, 'gone');
  }
  const languages = Object.keys(article?.versions ?? {});
  if (languages.length === 0 || !site.languages.includes(language)) {
    const detail = `There is no article ${id} in the language ${language}.`;
    return isJson ? problem(context, 'notFound', detail) : message(context, request, 'notFound');
  }
  const readIn = languages.map((other) => ({ language: other, href: articlePath(other, id) }));
  const detail = `The article ${id} is published in ${languages.join(', ')}, but not in ${language}.`;
  return isJson
    ? problem(context, 'notInLanguage', detail)
    : message(context, request, 'notInLanguage', readIn);
}

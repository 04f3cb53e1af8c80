import type { Context } from 'hono';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { alternatesOf, isIndexable } from '../alternates.ts';
import { articleJson } from '../article/article-json.ts';
import { hreflangOf } from '../hreflang.ts';
import { alternatesLink, cacheControl, READABLE } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import type { FoundAnswer, RenderedAnswer } from '../http/rendered-answer.ts';
import { type ReadArticle, readArticleObject } from '../lists/read-articles.ts';
import { usualLanguage } from '../lists/usual-language.ts';
import { articlePath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { resolveLanguage } from './resolve-language.ts';
import type { ArticleLanguagesAnswer } from './response-schemas.ts';

/** Of all texts together: a function of Lambda answers 6 MB, and JSON in its JSON has up to four times a text's bytes. */
const MOST_BYTES = 1_500_000;

const TYPES = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8; variant=GFM',
} as const;

export interface VersionRequest {
  id: string;
  /** If absent, see `usualLanguage`. */
  language?: Language;
  format: 'json' | 'md';
}

/**
 * One language of an article, for programs.
 * @throws a refusal where there is none.
 */
export async function sendVersion(context: Context, request: VersionRequest, options: RouteOptions) {
  const find = () => findAnswer(request, options);
  return options.kept.send(context, await find(), find);
}

async function findAnswer(request: VersionRequest, options: RouteOptions): Promise<FoundAnswer> {
  const { article, etag } = await readShown(request.id, options);
  const found = findVersion(article, request, options.site.defaultLanguage);
  return {
    name: `${request.format} ${found.language} ${request.id}`,
    made: etag,
    render: () => renderVersion(request.format, found, options),
  };
}

async function renderVersion(
  format: VersionRequest['format'],
  { found, language, version }: FoundVersion,
  { site, baseUrl }: RouteOptions,
): Promise<RenderedAnswer> {
  const answer = articleJson(found, language, version, { site, baseUrl });
  const canonical = `<${baseUrl}${articlePath(language, found.id)}>; rel="canonical"`;
  const alternates = alternatesLink(hreflangOf(found, language, site, baseUrl));
  const headers = {
    ...READABLE,
    'Content-Type': TYPES[format],
    'Content-Language': language,
    'Cache-Control': cacheControl.data,
    Link: [canonical, alternates].filter(Boolean).join(', '),
    ...(!isIndexable(version, language, site) && { 'X-Robots-Tag': 'noindex' }),
  };
  if (format === 'json') return { body: `${JSON.stringify(answer)}\n`, headers };
  const { articleMarkdown } = await import('../article/markdown/article-markdown.ts');
  return { body: articleMarkdown(version, answer), headers };
}

/**
 * Every language of an article in one answer: one object read.
 * @throws a refusal where there is none.
 */
export async function sendAllVersions(context: Context, options: RouteOptions) {
  const { site, baseUrl } = options;
  const id = pathPart(context, 'id');
  const { article } = await readShown(id, options);
  const { found } = findVersion(article, { id, format: 'json' }, site.defaultLanguage);
  const versions = alternatesOf(found, site, baseUrl).flatMap(({ language }) => {
    const version = found.versions[language];
    return version === undefined ? [] : articleJson(found, language, version, { site, baseUrl });
  });
  const bytes = versions.reduce((sum, { bodyHtml }) => sum + Buffer.byteLength(bodyHtml), 0);
  if (bytes > MOST_BYTES) {
    throw refusal(
      400,
      `the article ${id} is too long for one answer in all languages; ask for each of ${versions.map(({ language }) => language).join(', ')} by language=`,
    );
  }
  const answer: ArticleLanguagesAnswer = { id: found.id, sourceLanguage: found.sourceLanguage, versions };
  context.header('Content-Language', versions.map(({ language }) => language).join(', '));
  context.header('Cache-Control', cacheControl.data);
  return context.json(answer);
}

async function readShown(id: string, options: RouteOptions): Promise<ReadArticle> {
  const found = await readArticleObject(options, id);
  if (found === undefined) throw refusal(404, `there is no article ${id}`);
  if (!isGone(found.article, options.now())) return found;
  throw refusal(410, `the article ${id} was withdrawn`);
}

interface FoundVersion {
  found: PublishedArticle;
  language: Language;
  version: PublishedVersion;
}

/** @throws a refusal that says why there is none. */
function findVersion(
  article: PublishedArticle,
  { id, language: asked }: VersionRequest,
  usual: Language,
): FoundVersion {
  const published = Object.keys(article.versions);
  if (published.length === 0) throw refusal(404, `there is no article ${id}`);
  const meant = asked && (resolveLanguage(asked, published) ?? asked);
  const language = meant ?? usualLanguage(article, usual);
  const version = Object.hasOwn(article.versions, language) ? article.versions[language] : undefined;
  if (version === undefined) {
    throw refusal(404, `the article ${id} is published in ${published.join(', ')}, not in ${language}`);
  }
  return { found: article, language, version };
}

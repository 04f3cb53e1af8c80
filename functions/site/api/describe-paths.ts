import type { OpenAPIV3_1 } from 'openapi-types';
import * as z from 'zod';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { FEED_TYPES, type FeedFormat } from '../feeds/feed-path.ts';
import type { ApiDescription, Operation, ParameterSchema } from './api-description.ts';
import { answers } from './describe-responses.ts';
import { exampleArticle, exampleList, exampleMarkdown } from './examples.ts';
import { articleQuery, LANGUAGE_TAG, listQuery } from './request-schemas.ts';

const ARTICLE = { schema: { $ref: '#/components/schemas/Article' }, example: exampleArticle };
const LIST = { schema: { $ref: '#/components/schemas/ArticleList' }, example: exampleList };
const MARKDOWN = 'text/markdown; charset=utf-8; variant=GFM';

/** Every address for programs, with all that it answers. */
export function describePaths(site: SiteConfig): ApiDescription['paths'] {
  const inLanguage = inPath('language', 'The language of the text.', {
    pattern: LANGUAGE_TAG.source,
    examples: [exampleArticle.language],
  });
  const articleId = inPath('id', 'The id of the article, as the list has it.', {
    minLength: 1,
    examples: [exampleArticle.id],
  });
  const ofFeed = inPath('language', "One of the site's languages.", { enum: site.languages });
  const feed = (format: FeedFormat, name: string, schema: OpenAPIV3_1.SchemaObject): { get: Operation } => ({
    get: {
      operationId: format === 'xml' ? 'getRssFeed' : 'getJsonFeed',
      summary: name,
      description: 'The 20 newest articles in a language, with their full text.',
      parameters: [ofFeed],
      responses: answers({ [FEED_TYPES[format]]: { schema } }, 404),
    },
  });
  return {
    '/api/v1/articles': {
      get: {
        operationId: 'listArticles',
        summary: 'The articles in a language',
        description:
          'Newest first, a page at a time: "next" and the header Link lead to the page behind this one.',
        parameters: describeQuery(listQuery(site.languages)),
        responses: answers({ 'application/json': LIST }, 400),
      },
    },
    '/api/v1/articles/{id}': {
      get: {
        operationId: 'getArticle',
        summary: 'An article in one language',
        description: 'With its whole text.',
        parameters: [articleId, ...describeQuery(articleQuery)],
        responses: answers({ 'application/json': ARTICLE }, 400, 404, 410),
      },
    },
    '/{language}/articles/{id}.json': {
      get: {
        operationId: 'getArticleAsJson',
        summary: 'A page as JSON',
        description: "The address of an article's page with .json behind it.",
        parameters: [inLanguage, articleId],
        responses: answers({ 'application/json': ARTICLE }, 404, 410),
      },
    },
    '/{language}/articles/{id}.md': {
      get: {
        operationId: 'getArticleAsMarkdown',
        summary: 'A page as Markdown',
        description:
          "The address of an article's page with .md behind it: front matter in YAML, then the text.",
        parameters: [inLanguage, articleId],
        responses: answers(
          { [MARKDOWN]: { schema: { type: 'string' }, example: exampleMarkdown } },
          404,
          410,
        ),
      },
    },
    '/{language}/feed.xml': feed('xml', 'The newest articles as RSS 2.0', { type: 'string' }),
    '/{language}/feed.json': feed('json', 'The newest articles as JSON Feed 1.1', { type: 'object' }),
    '/api/openapi.json': {
      get: {
        operationId: 'getOpenApiDocument',
        summary: 'This description',
        description: 'As OpenAPI 3.1.',
        parameters: [],
        responses: answers({ 'application/json': { schema: { type: 'object' } } }),
      },
    },
  };
}

function inPath(name: string, description: string, schema: ParameterSchema): OpenAPIV3_1.ParameterObject {
  return { name, in: 'path', description, required: true, schema: { ...schema, type: 'string' } };
}

/** The parameters that a schema reads behind `?`, as OpenAPI has them. */
function describeQuery(query: z.ZodObject): OpenAPIV3_1.ParameterObject[] {
  const { properties = {} } = z.toJSONSchema(query) as { properties?: Record<string, ParameterSchema> };
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
    required: !(query.shape[name] as z.ZodType).safeParse(undefined).success,
  }));
}

import type { OpenAPIV3_1 } from 'openapi-types';
import * as z from 'zod';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { FEED_TYPES, type FeedFormat } from '../feeds/feed-path.ts';
import type { ApiDescription, Operation, ParameterSchema } from './api-description.ts';
import { changesQuery } from './change-schemas.ts';
import { answers } from './describe-responses.ts';
import { exampleArticle, exampleChanges, exampleList, exampleMarkdown } from './examples.ts';
import { articleQuery, LANGUAGE_TAG, listQuery } from './request-schemas.ts';

const ARTICLE = { schema: { $ref: '#/components/schemas/Article' }, example: exampleArticle };
const ONE_OR_ALL = {
  schema: {
    anyOf: [{ $ref: '#/components/schemas/Article' }, { $ref: '#/components/schemas/ArticleInAllLanguages' }],
  },
  example: exampleArticle,
};
const LIST = { schema: { $ref: '#/components/schemas/ArticleList' }, example: exampleList };
const CHANGES = { schema: { $ref: '#/components/schemas/ChangeList' }, example: exampleChanges };
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
  const changes = (
    format: FeedFormat,
    name: string,
    type: string,
    schema: OpenAPIV3_1.SchemaObject,
  ): { get: Operation } => ({
    get: {
      operationId: format === 'xml' ? 'getChangesAtom' : 'getChangesJsonFeed',
      summary: name,
      description:
        'The last 50 articles that changed, in a language, and the pages that are gone (RFC 6721).',
      parameters: [ofFeed],
      responses: answers({ [type]: { schema } }, 404),
    },
  });
  return {
    '/api/v1/articles': {
      get: {
        operationId: 'listArticles',
        summary: 'The articles in a language',
        description:
          'Newest first, a page at a time: "next" and the header Link lead to the page behind this one.',
        parameters: describeQuery(listQuery),
        responses: answers({ 'application/json': LIST }, 400),
      },
    },
    '/api/v1/articles/{id}': {
      get: {
        operationId: 'getArticle',
        summary: 'An article in one language',
        description: 'With its whole text.',
        parameters: [articleId, ...describeQuery(articleQuery)],
        responses: answers({ 'application/json': ONE_OR_ALL }, 400, 404, 410),
      },
    },
    '/api/v1/changes': {
      get: {
        operationId: 'listChanges',
        summary: 'What changed',
        description:
          'Articles that are new, were corrected, came in another language or were withdrawn, the last one to change first. Read every page ("next"), then come back with the "since" of the answer: each change is told once, however many come meanwhile.',
        parameters: describeQuery(changesQuery),
        responses: answers({ 'application/json': CHANGES }, 400),
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
    '/{language}/changes.xml': changes('xml', 'What changed as Atom', 'application/atom+xml', {
      type: 'string',
    }),
    '/{language}/changes.json': changes('json', 'What changed as JSON Feed 1.1', FEED_TYPES.json, {
      type: 'object',
    }),
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

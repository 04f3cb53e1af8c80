import type { OpenAPIV3_1 } from 'openapi-types';
import * as z from 'zod';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import type { ApiDescription } from './api-description.ts';
import { changedArticleSchema, changeList } from './change-schemas.ts';
import { describePaths } from './describe-paths.ts';
import {
  articleAnswer,
  articleInAllLanguages,
  articleList,
  articleSummarySchema,
  pickedArticle,
  problemAnswer,
} from './response-schemas.ts';

/** The version of the API, which is not the program's: it changes only where an answer does. */
const VERSION = '1.0.0';

/** The answers by the names they have in the document. */
const SCHEMAS = {
  Article: articleAnswer,
  PickedArticle: pickedArticle,
  ArticleInAllLanguages: articleInAllLanguages,
  ArticleList: articleList,
  ArticleSummary: articleSummarySchema,
  ChangeList: changeList,
  ChangedArticle: changedArticleSchema,
  Problem: problemAnswer,
};

/** There is one kind of thing here. */
const TAG = 'articles';

function tagged(paths: ApiDescription['paths']): ApiDescription['paths'] {
  const entries = Object.entries(paths);
  return Object.fromEntries(entries.map(([path, { get }]) => [path, { get: { ...get, tags: [TAG] } }]));
}

/** What programs can ask of this site: OpenAPI 3.1, out of the schemas that requests and answers are checked by. */
export function openApiDocument(site: SiteConfig, baseUrl: string): ApiDescription {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}: articles`,
      version: VERSION,
      description:
        `Published articles of ${site.name} in ${site.languages.join(', ')}. Nothing here needs a key. Every answer has an ETag: ` +
        'send it back as If-None-Match, and what has not changed is a 304 without a body.',
      contact: { name: site.name, url: `${baseUrl}/` },
      license: { name: 'As each article says (credit)', url: `${baseUrl}/api/` },
    },
    tags: [{ name: TAG, description: 'What readers read, for programs.' }],
    security: [],
    servers: [{ url: baseUrl }],
    paths: tagged(describePaths(site)),
    components: { schemas: componentSchemas() },
  };
}

function componentSchemas(): Record<string, OpenAPIV3_1.SchemaObject> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [
      id,
      schema as OpenAPIV3_1.SchemaObject,
    ]),
  );
}

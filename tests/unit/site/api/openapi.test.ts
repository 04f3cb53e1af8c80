import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import type { Operation } from '../../../../functions/site/api/api-description.ts';
import { changeList } from '../../../../functions/site/api/change-schemas.ts';
import { openApiDocument } from '../../../../functions/site/api/openapi-document.ts';
import {
  articleAnswer,
  articleList,
  problemAnswer,
} from '../../../../functions/site/api/response-schemas.ts';
import { findActiveContent } from '../../../support/active-content.ts';
import { createSite } from './setup.ts';

const site = parseSiteConfig({ name: 'The <b>Port</b>', languages: ['fr', 'en'] });
const document = openApiDocument(site, 'https://news.example');
const operations: [string, Operation][] = Object.entries(document.paths).map(([path, { get }]) => [
  path,
  get,
]);

test('the description is valid OpenAPI 3.1', async () => {
  const { get } = await createSite({});
  const validator = new Validator();
  const served = (await (await get('/api/openapi.json')).json()) as Record<string, unknown>;
  const result = await validator.validate(served);
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test.each(operations)('%s names every status it answers', (path, { responses }) => {
  const statuses = Object.keys(responses);
  expect(statuses).toEqual(expect.arrayContaining(['200', '304', '405', '414', '500']));
  if (path.includes('{id}')) expect(statuses).toEqual(expect.arrayContaining(['404', '410']));
  if (path.startsWith('/api/v1/')) expect(statuses).toContain('400');
});

test.each(operations)('the examples of %s are as their schemas say', (_, { responses }) => {
  const schemas: Record<string, z.ZodType> = {
    '#/components/schemas/Article': articleAnswer,
    '#/components/schemas/ArticleList': articleList,
    '#/components/schemas/ChangeList': changeList,
    '#/components/schemas/Problem': problemAnswer,
  };
  for (const { content = {} } of Object.values(responses)) {
    for (const { schema, example } of Object.values(content)) {
      if (schema !== undefined && '$ref' in schema)
        expect(schemas[schema.$ref]?.parse(example)).toEqual(example);
    }
  }
});

test('the parameters are those that requests are checked by', () => {
  const [language, limit, after] = document.paths['/api/v1/articles']?.get.parameters ?? [];
  expect(language).toMatchObject({ in: 'query', required: false, schema: { type: 'string' } });
  expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
  expect(after).toMatchObject({ name: 'after', required: false });
});

test('the reference page shows all of it and runs nothing', async () => {
  const { get } = await createSite({});
  const answer = await get('/api/');
  const html = await answer.text();
  for (const [path, { operationId }] of operations) {
    expect(html).toContain(`<code>GET ${path}</code>`);
    expect(html).toContain(`id="${operationId}"`);
  }
  for (const name of Object.keys(document.components.schemas)) expect(html).toContain(`<h2 id="${name}">`);
  expect(findActiveContent(html)).toEqual([]);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('/api')).headers.get('location')).toBe('/api/');
});

import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { edgeCode } from '../../cdk/edge/edge-code.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';
import { negotiationTable } from '../support/negotiation-table.ts';

const site = parseSiteConfig({});

/** As CloudFront gives it: values as they were sent, and those of a name that came more than once together. */
function queryOf(search: string): Record<string, { value: string; multiValue?: { value: string }[] }> {
  const query: ReturnType<typeof queryOf> = {};
  for (const part of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    const { multiValue = [] } = query[name] ?? {};
    const values = [...multiValue, { value }];
    query[name] = { value: query[name]?.value ?? value, multiValue: values };
  }
  return query;
}

function runEdge(address: string, asked: Record<string, string>, domain?: string) {
  const handler = new Function(`${edgeCode(site, domain)}\nreturn handler;`)();
  const [uri = '', search = ''] = address.split('?');
  const given = { host: 'd1.cloudfront.net', ...asked };
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }]));
  const answer = handler({ request: { uri, headers, querystring: queryOf(search) } });
  const values = Object.entries(answer.headers as Record<string, { value: string }>);
  return { ...answer, headers: Object.fromEntries(values.map(([name, { value }]) => [name, value])) };
}

test.each(negotiationTable)('the edge folds Accept-Language: %s', (_, accepted, language) => {
  const { uri, headers } = runEdge('/articles/a', { 'accept-language': accepted });
  expect(uri).toBe('/articles/a');
  expect(headers['accept-language']).toBe(language);
});

describe('the front page is redirected at the edge as the site itself would', async () => {
  const app = createSiteApp({ store: createMemoryObjectStore(), site, baseUrl: 'https://news.example' });
  test.each(negotiationTable)('%s', async (_, accepted) => {
    const here = await app.request('/', { headers: { 'Accept-Language': accepted } });
    const { statusCode, headers } = runEdge('/', { 'accept-language': accepted });
    expect(statusCode).toBe(here.status);
    for (const [name, value] of Object.entries(headers)) expect(here.headers.get(name)).toBe(value);
    expect(Object.keys(headers)).toEqual(['location', 'vary', 'cache-control']);
  });
});

test.each([
  '?utm_source=paper&fbclid=1&utm_medium=e-mail',
  '?utm_source=%D8%A7&utm_source=b',
  '?utm_id=',
  '?x=1',
])('the front page keeps of %s what says where a reader came from', async (search) => {
  const app = createSiteApp({ store: createMemoryObjectStore(), site, baseUrl: 'https://news.example' });
  const here = (await app.request(`/${search}`)).headers.get('location');
  expect(runEdge(`/${search}`, {}).headers.location).toBe(here);
  expect(here).toBe(`/en/${search.replace(/fbclid=1&|&utm_source=b|\?x=1/g, '')}`);
});

test.each([
  [undefined, 'text/html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['*/*', 'text/html'],
  ['image/avif,image/webp', 'text/html'],
  ['application/json', 'application/json'],
  ['Application/JSON, text/plain, */*', 'application/json'],
  ['text/markdown;q=0.9, application/json;q=0.5', 'text/markdown'],
  ['text/markdown, text/html', 'text/markdown'],
  ['text/markdown;q=0.1, text/html', 'text/html'],
  ['application/json;q=0', 'text/html'],
])('the edge folds Accept: %s to %s', (accept, folded) => {
  expect(runEdge('/en/articles/a', accept === undefined ? {} : { accept }).headers.accept).toBe(folded);
});

test('the origin learns the host readers asked for, or the domain where the site has one', () => {
  expect(runEdge('/en/', {}).headers['x-viewer-host']).toBe('d1.cloudfront.net');
  expect(runEdge('/en/', {}, 'news.example').headers['x-viewer-host']).toBe('news.example');
  expect(runEdge('/en/', { 'x-viewer-host': 'evil.example' }).headers['x-viewer-host']).toBe(
    'd1.cloudfront.net',
  );
});

test('the code at the edge holds no syntax its runtime lacks, and is within its 10 KB', () => {
  const code = edgeCode(site, 'news.example');
  const supported = { 'const-and-let': true, arrow: true, 'template-literal': true };
  // What could not be kept as it is would be rewritten, or refused.
  expect(transformSync(code, { target: 'es5', supported }).code).toBe(transformSync(code).code);
  expect(Buffer.byteLength(code)).toBeLessThan(10_000);
});

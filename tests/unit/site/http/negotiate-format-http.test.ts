import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { negotiateFormat } from '../../../../functions/site/http/negotiate-format.ts';

const app = new Hono().get('/', (context) => context.text(negotiateFormat(context)));

test.each([
  ['', 'html'],
  ['*/*', 'html'],
  ['text/html', 'html'],
  // Firefox, Chrome and Safari.
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  [
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
    'html',
  ],
  ['application/json', 'json'],
  ['Application/JSON', 'json'],
  ['application/json; charset=utf-8', 'json'],
  // Axios.
  ['application/json, text/plain, */*', 'json'],
  ['*/*, application/json', 'json'],
  ['application/*', 'json'],
  ['text/markdown', 'md'],
  ['text/markdown, text/html;q=0.9', 'md'],
  ['text/html, text/markdown', 'html'],
  ['text/*', 'html'],
  ['text/markdown;q=0.5, application/json;q=0.9', 'json'],
  ['*/*, application/json;q=0.1', 'html'],
  ['application/json;q=0', 'html'],
  ['application/json;q=0, text/markdown;q=0.1', 'md'],
  ['text/html;q=0, */*', 'json'],
  ['image/png', 'html'],
  ['application/ld+json', 'html'],
  ['application/json;q=junk', 'json'],
  [';;;,,,', 'html'],
  [','.repeat(10_000), 'html'],
])('Accept %.80s is answered with %s', async (accept, format) => {
  expect(await (await app.request('/', { headers: { Accept: accept } })).text()).toBe(format);
});

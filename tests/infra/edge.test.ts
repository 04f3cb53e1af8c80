import { expect, test } from 'vitest';
import { edgeCode } from '../../cdk/constructs/public-site.ts';

test.each([
  ['ar-MA,en;q=0.5', 'ar'],
  ['fr-FR;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.4,fr;q=0.9', 'fr'],
  ['*', 'en'],
  ['de', 'en'],
  ['ary', 'en'],
  ['fr;q=0,ar', 'ar'],
  ['', 'en'],
  ['x'.repeat(10_000), 'en'],
])('the edge folds %s to %s', (accepted, language) => {
  const handler = new Function(`${edgeCode(['ar', 'fr', 'en'], 'en')}\nreturn handler;`)();
  const headers = { host: { value: 'd1.cloudfront.net' }, 'accept-language': { value: accepted } };
  expect(handler({ request: { headers } }).headers).toEqual({
    host: { value: 'd1.cloudfront.net' },
    'accept-language': { value: language },
    'x-viewer-host': { value: 'd1.cloudfront.net' },
  });
});

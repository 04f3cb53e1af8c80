import { expect, test } from 'vitest';
import { edgeCode } from '../../cdk/constructs/public-site.ts';
import { negotiationTable } from '../support/negotiation-table.ts';

test.each(negotiationTable)('the edge folds %s to %s', (accepted, language) => {
  const handler = new Function(`${edgeCode(['ar', 'fr', 'en'], 'en')}\nreturn handler;`)();
  const headers = { host: { value: 'd1.cloudfront.net' }, 'accept-language': { value: accepted } };
  expect(handler({ request: { headers } }).headers).toEqual({
    host: { value: 'd1.cloudfront.net' },
    'accept-language': { value: language },
    'x-viewer-host': { value: 'd1.cloudfront.net' },
  });
});

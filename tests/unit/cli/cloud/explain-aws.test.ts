import { expect, test } from 'vitest';
import { explainAws } from '../../../../cli/cloud/explain-aws.ts';

const failure = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

test.each([
  ['CredentialsProviderError', 'Could not load credentials', 'the stack X: no AWS credentials were found'],
  ['ExpiredToken', 'The security token expired', 'sign in again (The security token expired)'],
  ['Error', 'Region is missing', 'the stack X: no AWS region is set'],
  ['ValidationError', 'Stack with id X does not exist', 'the stack X is not there'],
  ['AccessDenied', 'is not authorized', 'the stack X: AccessDenied: is not authorized'],
])('%s says what is to be done', (name, message, expected) => {
  expect(explainAws(failure(name, message, { $metadata: {} }), 'the stack X').message).toContain(expected);
});

test('what we found out ourselves is told as it is', () => {
  const ours = new Error('the stack X has no output BucketName');
  expect(explainAws(ours, 'the stack X')).toBe(ours);
});

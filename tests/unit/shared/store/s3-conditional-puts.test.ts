import { expect, test } from 'vitest';
import { good, refusal, status, storeOf } from '../../../support/scripted-bucket.ts';

test.each([
  [412, 'PreconditionFailed'],
  [404, 'NoSuchKey'],
])('an answer of %i %s to a conditional put is a conflict, and not asked again', async (code, name) => {
  const { store, calls } = await storeOf(refusal(code, name));
  expect(await store.put('articles/x.json', '{}', { ifMatch: '"1"' })).toBe('conflict');
  expect(calls).toEqual(['PUT /content/articles/x.json']);
});

test.each([412, 409, 404])('an answer of %i to any other put is an error', async (code) => {
  const { store } = await storeOf(status(code, '<Error><Code>Refused</Code></Error>'));
  await expect(store.put('articles/x.json', '{}')).rejects.toThrow(
    `S3 put of articles/x.json in the bucket content: Refused: the answer is ${code}`,
  );
});

test.each([
  ['where none is', { ifNoneMatch: '*' as const }],
  ['over this one', { ifMatch: '"0"' }],
])(
  'a put "%s" beside another that is under way is made again until S3 has judged it',
  async (_, condition) => {
    const busy = refusal(409, 'ConditionalRequestConflict');
    const written = await storeOf(busy, busy, good);
    expect(await written.store.put('articles/x.json', '{}', condition)).toEqual({ etag: '"1"' });
    const lost = await storeOf(busy, refusal(412, 'PreconditionFailed'));
    expect(await lost.store.put('articles/x.json', '{}', condition)).toBe('conflict');
    expect([written.calls.length, lost.calls.length]).toEqual([3, 2]);
  },
);

test('a put that meets others at every attempt is an error, for nothing was written', async () => {
  const { store, calls } = await storeOf(refusal(409, 'ConditionalRequestConflict'));
  await expect(store.put('sources/x/1.json', '{}', { ifNoneMatch: '*' })).rejects.toThrow(
    'S3 put of sources/x/1.json in the bucket content: ConditionalRequestConflict: the answer is 409',
  );
  expect(calls).toHaveLength(8);
});

test.each(['', '<html>Not here</html>', '<Error><Code>NoSuchBucket</Code></Error>'])(
  'a 404 that is not about the key, as %j, is no missing key',
  async (body) => {
    const { store } = await storeOf(status(404, body));
    await expect(store.get('published/x.json')).rejects.toThrow('in the bucket content');
    await expect(store.put('published/x.json', '{}', { ifMatch: '"1"' })).rejects.toThrow('bucket content');
  },
);

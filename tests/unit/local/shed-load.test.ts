import { expect, test } from 'vitest';
import { shedLoad } from '../../../local/shed-load.ts';

const LIMITS = { atOnce: 2, waiting: 3, refusalMs: 1 };
const request = (path = '/fr/') => new Request(`http://127.0.0.1${path}`);

/** Answers when it is told to. */
function createSlow() {
  const waiting: (() => void)[] = [];
  const answer = () =>
    new Promise<Response>((resolve) => {
      waiting.push(() => resolve(new Response('page')));
    });
  return { answer, waiting };
}

test('what is more than can be answered soon is refused, with when to come again', async () => {
  const slow = createSlow();
  const shed = shedLoad(slow.answer, LIMITS);
  const taken = Array.from({ length: 5 }, () => shed(request()));
  const refused = await shed(request());
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  for (let round = 0; round < taken.length; round += 1) {
    while (slow.waiting.length === 0) await new Promise(setImmediate);
    slow.waiting.shift()?.();
  }
  const answers = await Promise.all(taken);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

test('whether the process lives is told beside all others, and it recovers by itself', async () => {
  const slow = createSlow();
  const isHealth = ({ url }: Request) => url.endsWith('/healthz');
  const shed = shedLoad((asked) => (isHealth(asked) ? new Response('ok') : slow.answer()), LIMITS);
  const taken = Array.from({ length: 5 }, () => shed(request()));
  expect(await (await shed(request('/healthz'))).text()).toBe('ok');
  for (let round = 0; round < taken.length; round += 1) {
    while (slow.waiting.length === 0) await new Promise(setImmediate);
    slow.waiting.shift()?.();
  }
  await Promise.all(taken);
  const after = shed(request());
  while (slow.waiting.length === 0) await new Promise(setImmediate);
  slow.waiting.shift()?.();
  expect((await after).status).toBe(200);
});

test('a request that fails gives its place back', async () => {
  const shed = shedLoad(() => Promise.reject(new Error('no disk')), { ...LIMITS, waiting: 1 });
  for (let round = 0; round < 5; round += 1) await expect(shed(request())).rejects.toThrow('no disk');
});

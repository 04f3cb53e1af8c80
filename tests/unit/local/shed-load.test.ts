import { expect, test } from 'vitest';
import { shedLoad } from '../../../local/shed-load.ts';

const LIMITS = { turnMs: 1000, atOnce: 2, patienceMs: 60_000 };
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

/** Answers what was begun, until all of these are answered. */
async function finish(slow: ReturnType<typeof createSlow>, asked: (Response | Promise<Response>)[]) {
  for (let round = 0; round < asked.length; round += 1) {
    while (slow.waiting.length === 0) await new Promise(setImmediate);
    slow.waiting.shift()?.();
  }
  return Promise.all(asked);
}

test('what could not be begun soon is refused, with when to come again', async () => {
  const slow = createSlow();
  const shed = shedLoad(slow.answer, { ...LIMITS, patienceMs: 1 });
  const taken = [shed(request()), shed(request())];
  const refused = await Promise.all([shed(request()), shed(request()), shed(request())]);
  for (const { status, headers } of refused) {
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
      503,
      '1',
      'no-store',
    ]);
  }
  expect((await finish(slow, taken)).map(({ status }) => status)).toEqual([200, 200]);
});

test('what waits is begun in its order, once there is room', async () => {
  const slow = createSlow();
  const asked: string[] = [];
  const shed = shedLoad(({ url }) => {
    asked.push(url.slice(-1));
    return slow.answer();
  }, LIMITS);
  const taken = ['1', '2', '3', '4', '5'].map((path) => shed(request(`/${path}`)));
  expect(asked).toEqual(['1', '2']);
  expect((await finish(slow, taken)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(asked).toEqual(['1', '2', '3', '4', '5']);
});

test('answers that need no waiting let others be heard: a turn of the event loop begins only so many', async () => {
  const told: string[] = [];
  const shed = shedLoad(
    ({ url }) => {
      told.push(url.slice(-1));
      return new Response('page');
    },
    { ...LIMITS, atOnce: 100, turnMs: 0 },
  );
  const taken = ['1', '2', '3'].map((path) => shed(request(`/${path}`)));
  setImmediate(() => told.push('others'));
  await Promise.all(taken);
  expect(told).toEqual(['1', '2', 'others', '3']);
});

test('whether the process lives is told beside all others, and it recovers by itself', async () => {
  const slow = createSlow();
  const isHealth = ({ url }: Request) => url.endsWith('/healthz');
  const shed = shedLoad((asked) => (isHealth(asked) ? new Response('ok') : slow.answer()), LIMITS);
  const taken = Array.from({ length: 5 }, () => shed(request()));
  expect(await (await shed(request('/healthz'))).text()).toBe('ok');
  await finish(slow, taken);
  const [after] = await finish(slow, [shed(request())]);
  expect(after?.status).toBe(200);
});

test('a request that fails gives its place back', async () => {
  const shed = shedLoad(() => Promise.reject(new Error('no disk')), { ...LIMITS, atOnce: 1 });
  for (let round = 0; round < 5; round += 1) await expect(shed(request())).rejects.toThrow('no disk');
});

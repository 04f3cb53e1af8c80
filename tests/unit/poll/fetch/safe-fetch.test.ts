import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRequest } from '../../../../functions/poll/fetch/open-request.ts';
import { createFetcher } from '../../../../functions/poll/fetch/safe-fetch.ts';
import { cutShort, drip, type FeedServer, startFeedServer } from '../../../support/feed-server.ts';

const PUBLIC = '93.184.216.34';
const zeros = Buffer.alloc(20_000_000);
const xml = { 'Content-Type': 'application/xml' };
let server: FeedServer;

beforeAll(async () => {
  server = await startFeedServer({
    '/feed': { headers: xml, body: 'words' },
    '/gzip': { headers: { ...xml, 'Content-Encoding': 'gzip' }, body: gzipSync('words') },
    '/deflate': { headers: { ...xml, 'Content-Encoding': 'deflate' }, body: deflateSync('words') },
    '/deflate-bare': { headers: { ...xml, 'Content-Encoding': 'deflate' }, body: deflateRawSync('words') },
    '/gzip-unsaid': { headers: { 'Content-Type': 'application/x-gzip' }, body: gzipSync('words') },
    '/gzip-in-gzip': { headers: { ...xml, 'Content-Encoding': 'gzip' }, body: gzipSync(gzipSync('words')) },
    '/zlib-unsaid': { headers: xml, body: deflateSync('words') },
    '/deflate-bomb': { headers: { 'Content-Encoding': 'deflate' }, body: deflateSync(zeros) },
    '/gzip-bomb-unsaid': { headers: xml, body: gzipSync(zeros) },
    '/gzip-bomb-in-gzip': { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(gzipSync(zeros)) },
    '/gzip-unsaid-cut': { headers: xml, body: gzipSync('words').subarray(0, 15) },
    '/unknown-type': { headers: { 'Content-Type': 'unknown/unknown' }, body: 'words' },
    '/half-a-type': { headers: { 'Content-Type': 'xml' }, body: 'words' },
    '/old-type': { headers: { 'Content-Type': 'application/rss' }, body: 'words' },
    '/br': { headers: { ...xml, 'Content-Encoding': 'br' }, body: brotliCompressSync('words') },
    '/gzip-bomb': { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(zeros) },
    '/br-bomb': { headers: { 'Content-Encoding': 'br' }, body: brotliCompressSync(zeros) },
    '/gzip-cut': { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('words').subarray(0, 15) },
    '/gzip-lie': { headers: { 'Content-Encoding': 'gzip' }, body: 'words' },
    '/zstd': { headers: { 'Content-Encoding': 'zstd' }, body: 'words' },
    '/large': { body: Buffer.alloc(2_000_001) },
    '/picture': { headers: { 'Content-Type': 'image/png' }, body: 'words' },
    '/headers': { headers: { 'X-Long': 'a'.repeat(20_000) } },
    '/drip': drip,
    '/cut': cutShort('words'),
    '/silent': () => {},
    '/hop5': { status: 301, headers: { Location: '/hop4' } },
    '/hop4': { status: 302, headers: { Location: '/hop3' } },
    '/hop3': { status: 303, headers: { Location: '/hop2' } },
    '/hop2': { status: 307, headers: { Location: '/hop1' } },
    '/hop1': { status: 308, headers: { Location: '/feed' } },
    '/hop6': { status: 301, headers: { Location: '/hop5' } },
    '/circle': { status: 302, headers: { Location: '/circle?' } },
    '/circle?': { status: 302, headers: { Location: '/circle' } },
    '/to-metadata': { status: 302, headers: { Location: 'http://169.254.169.254/latest/' } },
    '/to-inside': { status: 302, headers: { Location: 'http://inside.example/' } },
    '/to-file': { status: 302, headers: { Location: 'file:///etc/passwd' } },
    '/to-password': { status: 302, headers: { Location: 'http://a:b@news.example/' } },
  });
});
afterAll(() => server.close());

/** As in the cloud, but that every connection ends up at the server here, whatever it was pinned to. */
function fetchHere(path: string, pinned: string[] = []) {
  const fetch = createFetcher({
    userAgent: 'Dragoman (+test@example.org)',
    // Only these are to run into it; every other has time on a busy machine too.
    timeLimitMs: ['/drip', '/silent'].includes(path) ? 300 : 30_000,
    resolve: async (host) => (host === 'inside.example' ? ['10.0.0.8'] : [PUBLIC]),
    open(url, addresses, options) {
      pinned.push(...addresses.map(({ address }) => address));
      const here = new URL(url.pathname + url.search, server.url);
      return openRequest(here, [{ address: '127.0.0.1', family: 4 }], options);
    },
  });
  return fetch({ url: `http://news.example${path}`, kind: 'feed' });
}

test.each([
  ...[
    '/feed',
    '/gzip',
    '/br',
    '/hop5',
    '/deflate',
    '/deflate-bare',
    '/gzip-unsaid',
    '/gzip-in-gzip',
    '/zlib-unsaid',
  ],
  ...['/unknown-type', '/half-a-type', '/old-type'],
])('%s is read', async (path) => {
  const { status, body } = await fetchHere(path);
  expect([status, Buffer.from(body).toString()]).toEqual([200, 'words']);
});

test.each([
  ['/gzip-bomb', /more than 2,000,000 bytes/],
  ['/br-bomb', /more than 2,000,000 bytes/],
  ['/deflate-bomb', /more than 2,000,000 bytes/],
  ['/gzip-bomb-unsaid', /more than 2,000,000 bytes/],
  ['/gzip-bomb-in-gzip', /more than 2,000,000 bytes/],
  ['/gzip-unsaid-cut', /unexpected end of file/],
  ['/large', /more than 2,000,000 bytes/],
  ['/gzip-cut', /unexpected end of file/],
  ['/gzip-lie', /incorrect header check/],
  ['/zstd', /content encoding "zstd"/],
  ['/picture', /type "image\/png", which is no feed/],
  ['/headers', /Header overflow/],
  ['/drip', /took longer than 0\.3 s/],
  ['/silent', /took longer than 0\.3 s/],
  ['/cut', /aborted/],
  ['/hop6', /redirects more than 5 times/],
  ['/circle', /redirects in a circle/],
  ['/to-metadata', /169\.254\.169\.254 is not public/],
  ['/to-inside', /the address 10\.0\.0\.8 of inside\.example is not public/],
  ['/to-file', /is not http or https/],
  ['/to-password', /holds a user name or password/],
])('%s is refused, and says why', async (path, reason) => {
  await expect(fetchHere(path).then(({ body }) => body.length)).rejects.toThrow(reason);
});

test('the connection goes to the checked address, at every redirect', async () => {
  const pinned: string[] = [];
  await fetchHere('/hop2', pinned);
  expect(pinned).toEqual([PUBLIC, PUBLIC, PUBLIC]);
});

test('a connection is not made by name', async () => {
  const url = new URL('/feed', server.url.replace('127.0.0.1', 'name.invalid'));
  const options = { method: 'GET', headers: {}, signal: AbortSignal.timeout(30_000) };
  const response = await openRequest(url, [{ address: '127.0.0.1', family: 4 }], options);
  expect(response.resume().statusCode).toBe(200);
});

test('the request names this program and its contact', async () => {
  await fetchHere('/feed');
  expect(server.requests.at(-1)?.headers['user-agent']).toBe('Dragoman (+test@example.org)');
});

test('one request per host at a time, however many are asked', async () => {
  const busy = await startFeedServer({
    '/': (_request, response) => setTimeout(() => response.end(), 10),
  });
  const fetch = createFetcher({ userAgent: 'Dragoman', allowPrivate: true });
  await Promise.all(Array.from({ length: 5 }, () => fetch({ url: busy.url, kind: 'feed' })));
  expect([busy.requests.length, busy.mostAtOnce()]).toEqual([5, 1]);
  await busy.close();
});

test('who waits for a turn until there is no more time asks nothing', async () => {
  const busy = await startFeedServer({
    '/': (_request, response) => setTimeout(() => response.end(), 10),
  });
  const fetch = createFetcher({ userAgent: 'Dragoman', allowPrivate: true });
  const first = fetch({ url: busy.url, kind: 'feed', isTimeUp: () => false });
  const second = fetch({ url: busy.url, kind: 'feed', isTimeUp: () => busy.requests.length > 0 });
  await expect(second).rejects.toThrow(/its turn came too late/);
  expect([(await first).status, busy.requests.length]).toEqual([200, 1]);
  await busy.close();
});

test('nothing in the cloud may allow private addresses', () => {
  process.env.AWS_LAMBDA_FUNCTION_NAME = 'ingest';
  try {
    expect(() => createFetcher({ userAgent: 'Dragoman', allowPrivate: true })).toThrow(
      /never asked in the cloud/,
    );
  } finally {
    delete process.env.AWS_LAMBDA_FUNCTION_NAME;
  }
});

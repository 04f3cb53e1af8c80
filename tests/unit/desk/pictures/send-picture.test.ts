import { expect, test } from 'vitest';
import type { UploadForm } from '../../../../functions/desk/pictures/picture-upload.ts';
import { readAll } from '../../../support/pipeline.ts';
import { ARTICLES, TOKEN } from '../api/setup.ts';
import { asked, BUCKET, BUCKET_ORIGIN, createPictureDesk, policyOf } from './setup.ts';

const BYTES = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const PLACE = `${ARTICLES}/harbour/pictures/harbour.jpg`;

const readAnswer = async (answer: Promise<Response>) =>
  (await (await answer).json()) as { upload: UploadForm };
const detailOf = async (answer: Response) => ((await answer.json()) as { detail: string }).detail;

test('a picture goes to the desk itself on a laptop, before or after its article', async () => {
  const { ask, send, pipeline } = createPictureDesk();
  const answer = await ask(asked);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { id: 'harbour', name: 'harbour.jpg', upload: { url: PLACE, fields: {} } },
  ]);
  expect(await readAll(pipeline.store, '')).toEqual({});
  expect((await send(PLACE, BYTES)).status).toBe(204);
  const stored = await pipeline.store.get('inbox/harbour/harbour.jpg');
  expect(stored?.body).toEqual(BYTES);
  expect(Object.keys(await readAll(pipeline.store, 'said/'))).toEqual(['said/desk/harbour/harbour.jpg.json']);
});

test('a picture that is sent again as it is wakes nothing', async () => {
  const { send, pipeline } = createPictureDesk();
  await send(PLACE, BYTES);
  await pipeline.drain();
  expect((await send(PLACE, BYTES)).status).toBe(204);
  expect(pipeline.waiting).toEqual([]);
  await send(PLACE, new Uint8Array([...BYTES, 4]));
  expect(pipeline.waiting).toEqual(['inbox/harbour/harbour.jpg']);
});

test('in the cloud it goes to the bucket past the desk, to one key, as one type, for some minutes', async () => {
  const { ask, send } = createPictureDesk(true);
  const before = Date.now();
  const { upload } = await readAnswer(ask(asked));
  expect(new URL(upload.url).origin).toBe(BUCKET_ORIGIN);
  const { conditions, expiration } = policyOf(upload.fields);
  expect(conditions).toEqual(
    expect.arrayContaining([
      ['content-length-range', 1, 20_000_000],
      { key: 'inbox/harbour/harbour.jpg' },
      { bucket: BUCKET },
      { 'Content-Type': 'image/jpeg' },
    ]),
  );
  expect(JSON.stringify(conditions)).not.toContain('starts-with');
  expect(upload.fields).toMatchObject({
    key: 'inbox/harbour/harbour.jpg',
    'X-Amz-Security-Token': 'session',
  });
  const minutes = (Date.parse(expiration) - before) / 60_000;
  expect(minutes).toBeLessThan(16);
  expect(Date.parse(upload.expiresAt ?? '')).toBeLessThanOrEqual(Date.parse(expiration) + 1000);
  // The desk itself takes no bytes there.
  expect((await send(PLACE, BYTES)).status).toBe(404);
});

test.each([
  ['صورة.jpg', 'inbox/harbour/صورة.jpg'],
  ['old boat.PNG', 'inbox/harbour/old boat.PNG'],
  ['50% off.jpeg', 'inbox/harbour/50% off.jpeg'],
  ['cafe\u0301.webp', 'inbox/harbour/caf\u00e9.webp'],
  [' a&b=c?d#e.gif ', 'inbox/harbour/a&b=c?d#e.gif'],
])('%j is a name in any script, on both ways', async (name, key) => {
  const cloud = createPictureDesk(true);
  const { upload } = await readAnswer(cloud.ask({ ...asked, name }));
  expect(upload.fields.key).toBe(key);
  const { ask, send, pipeline } = createPictureDesk();
  const direct = await readAnswer(ask({ ...asked, name }));
  expect((await send(direct.upload.url, BYTES)).status).toBe(204);
  expect(Object.keys(await readAll(pipeline.store, 'inbox/'))).toEqual([key]);
});

test.each([
  ['no picture', 'en.md', 415],
  ['an ending alone', '.jpg', 400],
  ['a hidden file', '.harbour.jpg', 400],
  ['a way up', '../articles/harbour.jpg', 400],
  ['another folder', 'a/b.jpg', 400],
  ['a Windows folder', 'a\\b.jpg', 400],
  ['a scheme', 'javascript:x.jpg', 400],
  ['an end of a line', 'a\r\nX: y.jpg', 400],
  ['a NUL', 'a\0.jpg', 400],
  ['half a letter', '\ud800.jpg', 400],
  ['too long', `${'x'.repeat(300)}.jpg`, 400],
  ["S3's own word", `a\${filename}.jpg`, 400],
  ['SVG', 'chart.svg', 415],
  ['HEIC', 'IMG_1.HEIC', 415],
  ['nothing', '', 415],
])('the name of %s is refused with a sentence', async (_, name, status) => {
  for (const isCloud of [true, false]) {
    const { ask, pipeline, errors } = createPictureDesk(isCloud);
    const answer = await ask({ ...asked, name });
    expect([answer.status, errors]).toEqual([status, []]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await detailOf(answer)).length).toBeGreaterThan(20);
    expect(await readAll(pipeline.store, '')).toEqual({});
  }
});

test.each([
  ['a type that is none', { ...asked, type: 'text/html' }, 415, {}],
  ['a type with more behind it', { ...asked, type: 'image/jpeg\r\nX: y' }, 415, {}],
  ['SVG by its type', { ...asked, type: 'image/svg+xml' }, 415, {}],
  ['nothing in it', { ...asked, bytes: 0 }, 400, {}],
  ['less than nothing', { ...asked, bytes: -1 }, 400, {}],
  ['half a byte', { ...asked, bytes: 1.5 }, 400, {}],
  ['more than 20 MB', { ...asked, bytes: 20_000_001 }, 413, {}],
  ['no name', { type: 'image/jpeg', bytes: 1 }, 400, {}],
  ['a field nobody knows', { ...asked, key: 'inbox/x' }, 400, {}],
  ['no JSON', '{', 400, {}],
  ['a picture in place of JSON', 'x', 415, { 'Content-Type': 'image/jpeg' }],
])('%s is refused', async (_, body, status, headers) => {
  const { ask, errors } = createPictureDesk(true);
  const answer = await ask(body, 'harbour', headers);
  expect([answer.status, answer.headers.get('content-type'), errors]).toEqual([
    status,
    expect.stringContaining('application/problem+json'),
    [],
  ]);
});

test.each(['..', 'a/b', '.hidden', 'a..b', 'a\0b', 'x'.repeat(201), 'en.json'])(
  'the id %j is of no article',
  async (id) => {
    for (const isCloud of [true, false]) {
      const { ask, send } = createPictureDesk(isCloud);
      const place = `${ARTICLES}/${encodeURIComponent(id)}/pictures/a.jpg`;
      expect([(await ask(asked, id)).status, (await send(place, BYTES)).status]).toEqual([404, 404]);
    }
  },
);

test('nobody sends a picture without the token, nor by the cookie', async () => {
  const { app, pipeline } = createPictureDesk();
  const tried: Record<string, string>[] = [{}, { Cookie: `desk=${TOKEN}` }, { Authorization: 'Bearer x' }];
  for (const headers of tried) {
    const form = new FormData();
    form.set('file', new Blob([BYTES]));
    const answers = [
      await app.request(PLACE, { method: 'POST', body: form, headers }),
      await app.request(`${ARTICLES}/harbour/pictures`, { method: 'POST', body: '{}', headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  }
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test('a body over the limit is refused while it is read', async () => {
  const { request, pipeline } = createPictureDesk();
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const init = { method: 'POST', body: endless, duplex: 'half', headers } as RequestInit;
  expect((await request(PLACE, init)).status).toBe(413);
  expect(chunks).toBeLessThan(210);
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test.each([
  ['an empty picture', () => new Uint8Array(), 400],
  ['one byte too many', () => new Uint8Array(20_000_001), 413],
])('%s is refused when it comes', async (_, bytes, status) => {
  const { send, pipeline } = createPictureDesk();
  const answer = await send(PLACE, bytes());
  expect([answer.status, await detailOf(answer)]).toEqual([status, expect.stringContaining('harbour')]);
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test.each([
  ['no form', 'multipart/form-data; boundary=x', 'x'],
  ['a text for a file', 'application/x-www-form-urlencoded', 'file=x'],
])('%s is no error of ours', async (_, type, body) => {
  const { request, errors } = createPictureDesk();
  const answer = await request(PLACE, { method: 'POST', body, headers: { 'Content-Type': type } });
  expect([answer.status, errors]).toEqual([400, []]);
});

test('two pictures are never one file on a Mac, and fifty are enough', async () => {
  const { ask, pipeline } = createPictureDesk(true);
  await pipeline.store.put('inbox/harbour/Harbour.JPG', 'x');
  const alike = await ask(asked);
  expect([alike.status, await detailOf(alike)]).toEqual([409, expect.stringContaining('Harbour.JPG')]);
  expect((await ask({ ...asked, name: 'Harbour.JPG' })).status).toBe(200);
  for (let n = 1; n < 50; n += 1) await pipeline.store.put(`inbox/harbour/${n}.jpg`, 'x');
  expect((await ask({ ...asked, name: 'one-more.jpg' })).status).toBe(409);
  expect((await ask({ ...asked, name: '7.jpg' })).status).toBe(200);
});

test('who is refused for a type is told which one is taken there', async () => {
  const { ask, send, request } = createPictureDesk();
  const image = { 'Content-Type': 'image/heic' };
  const answers = [
    await send(`${ARTICLES}/harbour/pictures/x.heic`, BYTES),
    await request(`${ARTICLES}/harbour/pictures/x.heic/`, { method: 'POST', body: BYTES, headers: image }),
    await ask({ ...asked, name: 'x.heic' }),
    await ask('x', 'harbour', image),
    await request(ARTICLES, { method: 'POST', body: BYTES, headers: image }),
    await request(`${ARTICLES}/`, { method: 'POST', body: BYTES, headers: image }),
  ];
  const texts = 'application/json, text/markdown, text/html';
  expect(answers.map(({ status, headers }) => [status, headers.get('accept')])).toEqual([
    [415, 'multipart/form-data'],
    [415, 'multipart/form-data'],
    [415, 'application/json'],
    [415, 'application/json'],
    [415, texts],
    [415, texts],
  ]);
});

test('another method is told which one is meant', async () => {
  const { request } = createPictureDesk();
  for (const path of [PLACE, `${ARTICLES}/harbour/pictures`]) {
    const answer = await request(path);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  }
});

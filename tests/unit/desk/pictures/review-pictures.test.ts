import { expect, test } from 'vitest';
import type { Review } from '../../../../functions/shared/article/review.ts';
import type { ArticlePictures } from '../../../../functions/shared/pictures/own-picture.ts';
import { putJson } from '../../../../functions/shared/store/json-object.ts';
import { ownPicture } from '../../../support/own-picture.ts';
import { createDesk } from '../api/setup.ts';

const MADE = ownPicture(1280, 853, { name: 'harbour' });
const BYTES = new Uint8Array([0x52, 0x49, 0x46, 0x46, 0x80]);

/** A version that waits for a person, of an article with a picture that is made and one that is not. */
async function deskWithReview() {
  const desk = createDesk();
  const { store } = desk.pipeline;
  const of = { articleId: 'port', language: 'ar', sourceLanguage: 'en', revision: '1' };
  const review: Review = { ...of, title: 'The port', errors: 1, receivedAt: '2026-01-01T00:00:00.000Z' };
  await putJson(store, 'review/ar/port.json', review);
  await putJson(store, 'versions/port/ar/1.json', {
    ...of,
    title: 'الميناء',
    image: { url: 'harbour.jpg', alt: 'قوارب <في الميناء>' },
    bodyHtml: '<p><img src="old%20boat.png" alt=""></p><p><img src="https://a.example/x.jpg" alt=""></p>',
    method: 'machine',
    reviewed: false,
    outdated: false,
    charactersSent: 1,
    held: true,
    findings: [],
    segments: [],
  });
  const record: ArticlePictures = {
    articleId: 'port',
    revision: '1',
    files: { 'harbour.jpg': { ...MADE, etag: 'e', sha256: 's', recipe: '1', sizes: {} } },
    folders: [MADE.media],
  };
  await putJson(store, 'pictures/port.json', record);
  await putJson(store, 'notes/port.json', {
    articleId: 'port',
    files: [{ file: 'en.md', notes: ['says no words for who cannot see old boat.png'] }],
  });
  await store.put(`media/${MADE.media}/320.webp`, BYTES);
  return desk;
}

test('who reviews a version sees its pictures, what is said of them, and which say nothing', async () => {
  const { request } = await deskWithReview();
  const answer = await request('/desk/held/ar/port');
  const html = await answer.text();
  expect(html).toContain(
    `<img src="/desk/media/${MADE.media}/320.webp" alt="قوارب &lt;في الميناء&gt;" lang="ar" dir="rtl"`,
  );
  expect(html).toContain('<bdi>harbour.jpg</bdi>: <bdi lang="ar" dir="rtl">قوارب &lt;في الميناء&gt;</bdi>');
  expect(html).toContain('<bdi>old boat.png</bdi>: <span class="bad">nothing says what it shows');
  expect(html).toContain('(not made for readers)');
  expect(html).toContain('<bdi>en.md</bdi>: says no words for who cannot see old boat.png');
  expect(html).not.toContain('a.example');
  expect(answer.headers.get('content-security-policy')).toContain("img-src 'self'");
});

test('the desk shows a picture to who is signed in, byte for byte, and to nobody else', async () => {
  const { request, app } = await deskWithReview();
  const path = `/desk/media/${MADE.media}/320.webp`;
  const answer = await request(path);
  expect([answer.status, new Uint8Array(await answer.arrayBuffer())]).toEqual([200, BYTES]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect((await app.request(path)).status).toBe(401);
});

test.each(['641.webp', '320.svg', '..%2f..%2fpictures%2fport.json', '%2e%2e/%2e%2e/inbox/a/en.md', ''])(
  '%s is no picture at the desk',
  async (file) => {
    const { request } = await deskWithReview();
    expect((await request(`/desk/media/${MADE.media}/${file}`)).status).toBe(404);
  },
);

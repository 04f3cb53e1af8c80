import { expect, test } from 'vitest';
import { digestOf } from '../../../../functions/publish/cards.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { changedArticle } from '../../../../functions/site/changes/changed-article.ts';
import { addressOf, ownPicture } from '../../../support/own-picture.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { siteOf } from '../../../support/site-of.ts';
import { openSite } from '../../../support/test-site.ts';

const large = ownPicture(1280, 853, {
  name: 'large',
  credit: 'مريم بناني',
  creator: 'M. Bennani',
  copyright: '© 2026',
});
const small = ownPicture(320, 200, { name: 'small', creator: 'Nora Tazi' });
const nameless = ownPicture(700, 500, { name: 'none' });
const image = (of = large) => ({
  url: addressOf(of),
  alt: 'Boats',
  caption: 'The harbour',
  width: of.width,
  height: of.height,
});
const img = (of: typeof large) =>
  `<img src="${addressOf(of)}" alt="Inside" width="${of.width}" height="${of.height}">`;
const bodyHtml = [
  `<p>${img(small)}</p>`,
  `<figure>${img(large)}<figcaption>At noon</figcaption></figure>`,
  `<p>Beside ${img(small)} words.</p>`,
  `<p>${img(nameless)}</p>`,
].join('\n');
const pictures = { 'large.jpg': large, 'small.jpg': small, 'none.jpg': nameless };
const port = publishedArticle(
  'port',
  { ar: { image: image() }, en: { image: image(), bodyHtml } },
  { pictures },
);

const H = large.media;
const SRCSET = [320, 480, 640, 960, 1280].map((width) => `/media/${H}/${width}.webp ${width}w`).join(', ');
const SIZES = '(min-width: 40rem) 37rem, calc(100vw - 2.25rem)';

test('the picture above a text comes first, in the size that a screen needs', async () => {
  const page = await (await siteOf([port]))('/en/articles/port');
  expect(page).toContain(
    `<figure><picture><source type="image/webp" sizes="${SIZES}" srcset="${SRCSET}"/>` +
      `<img src="/media/${H}/960.jpg" alt="Boats" width="1280" height="853" decoding="async" fetchpriority="high"/></picture>` +
      '<figcaption>The harbour <small class="credit"><bdi lang="ar" dir="rtl">مريم بناني</bdi></small></figcaption></figure>',
  );
  expect(page.match(/fetchpriority/g)).toHaveLength(1);
});

test('on an Arabic page an Arabic name is no other language, and a Latin one is', async () => {
  const latin = publishedArticle(
    'latin',
    { ar: { image: image(small) } },
    { pictures, sourceLanguage: 'ar' },
  );
  const get = await siteOf([port, latin]);
  expect(await get('/ar/articles/port')).toContain('<small class="credit"><bdi>مريم بناني</bdi></small>');
  expect(await get('/ar/articles/latin')).toContain(
    '<small class="credit"><bdi lang="fr" dir="ltr">Nora Tazi</bdi>',
  );
});

test('whom the author names comes before whom the file names', async () => {
  const mine = publishedArticle(
    'mine',
    { en: { image: { ...image(), credit: 'Photo: Driss' } } },
    { pictures },
  );
  const page = await (await siteOf([mine]))('/en/articles/mine');
  expect(page).toContain('<small class="credit"><bdi>Photo: Driss</bdi></small>');
  expect(page).not.toContain('بناني</bdi>');
});

test('pictures in a text come when a reader is near, each with whom it is by', async () => {
  const page = await (await siteOf([port]))('/en/articles/port');
  const text = page.slice(page.indexOf('<div class="text">'));
  const sources = (of: typeof large) =>
    `<picture><source type="image/webp" sizes="${SIZES}" srcset="${of.widths.map((width) => `/media/${of.media}/${width}.webp ${width}w`).join(', ')}"/>` +
    `<img loading="lazy" decoding="async" src="${addressOf(of)}" alt="Inside" width="${of.width}" height="${of.height}"></picture>`;
  const credit = '<small class="credit"><bdi>Nora Tazi</bdi></small>';
  expect(text).toContain(`<figure>${sources(small)}<figcaption>${credit}</figcaption></figure>`);
  expect(text).toContain(
    `<figure>${sources(large)}<figcaption>At noon <small class="credit"><bdi lang="ar" dir="rtl">مريم بناني</bdi></small></figcaption></figure>`,
  );
  expect(text).toContain(`<p>Beside ${sources(small)} words. ${credit}</p>`);
  expect(text).toContain(`<p>${sources(nameless)}</p>`);
});

test('a picture that is named and not made yet is nowhere, and the text is', async () => {
  const store = createMemoryObjectStore();
  const body =
    '<p>Words.</p><figure><img src="boat.jpg" alt="A boat"><figcaption>Caption</figcaption></figure>';
  await putArticles(store, [
    publishedArticle('named', { en: { image: { url: 'harbour.jpg', alt: 'Boats' }, bodyHtml: body } }),
  ]);
  const site = openSite({ store });
  for (const path of [
    '/en/articles/named',
    '/en/articles/named.json',
    '/en/',
    '/en/feed.xml',
    '/en/feed.json',
    '/api/v1/articles?language=en',
    '/api/v1/articles/named',
  ]) {
    const answer = await site.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const text = await answer.text();
    expect([path, /harbour\.jpg|boat\.jpg|<figure|A boat|Caption/.test(text)]).toEqual([path, false]);
    expect(text).toContain('Words.');
  }
});

const META = /<meta property="(og:image[^"]*)" content="([^"]*)"/g;
test('social networks get it cut for them, and of a small one what there is', async () => {
  const little = publishedArticle('little', { en: { image: image(small) } }, { pictures });
  const get = await siteOf([port, little]);
  const metaOf = async (path: string) =>
    [...(await get(path)).matchAll(META)].map(([, name, value]) => [name, value]);
  expect(await metaOf('/en/articles/port')).toEqual([
    ['og:image', `https://news.example/media/${H}/share.jpg`],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Boats'],
  ]);
  expect(await metaOf('/en/articles/little')).toEqual([
    ['og:image', `https://news.example${addressOf(small)}`],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', '320'],
    ['og:image:height', '200'],
    ['og:image:alt', 'Boats'],
  ]);
  const page = await get('/en/articles/port');
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(page).toContain('<meta name="robots" content="max-image-preview:large"/>');
});

test('search engines are told its size and its rights', async () => {
  const page = await (await siteOf([port]))('/en/articles/port');
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  const rights = {
    caption: 'The harbour',
    creditText: 'مريم بناني',
    creator: { '@type': 'Person', name: 'M. Bennani' },
    copyrightNotice: '© 2026',
  };
  const object = (file: string, width: number, height: number) => {
    const url = `https://news.example/media/${H}/${file}`;
    return { '@type': 'ImageObject', url, contentUrl: url, width, height, ...rights };
  };
  expect(JSON.parse(text).image).toEqual([object('960.jpg', 960, 640), object('share.jpg', 1200, 630)]);
});

test('in a list it has its files, and the lead of the front page comes first', async () => {
  const second = publishedArticle(
    'second',
    { en: { image: image(small) } },
    { pictures, publishedAt: '2026-02-01T08:00:00.000Z' },
  );
  const page = await (await siteOf([port, second]))('/en/');
  expect(page).toContain(
    `sizes="(min-width: 68rem) 37rem, (min-width: 52rem) 55vw, calc(100vw - 2.25rem)" srcset="${SRCSET}"/>`,
  );
  expect(page).toContain(
    `<img src="/media/${H}/960.jpg" alt="" width="960" height="640" decoding="async" fetchpriority="high"/>`,
  );
  expect(page).toContain(
    `sizes="(min-width: 40rem) 20rem, calc(100vw - 2.25rem)" srcset="/media/${small.media}/320.webp 320w"/>` +
      `<img src="${addressOf(small)}" alt="" width="320" height="200" decoding="async" loading="lazy"/>`,
  );
});

test('programs get the size of the file they are given, and whom to name', async () => {
  const get = await siteOf([port]);
  const url = `https://news.example/media/${H}/960.jpg`;
  const told = { url, alt: 'Boats', width: 960, height: 640, credit: 'مريم بناني' };
  expect(JSON.parse(await get('/en/articles/port.json')).image).toEqual({ ...told, caption: 'The harbour' });
  expect(await get('/en/articles/port.md')).toContain(`"credit":"مريم بناني"`);
  expect(JSON.parse(await get('/api/v1/articles?language=en')).items[0].image).toEqual(told);
});

test('programs get the pictures in a text with their whole address too', async () => {
  const code = `<pre><code>src="${addressOf(small)}"</code></pre>`;
  const told = publishedArticle('told', { en: { bodyHtml: bodyHtml + code } }, { pictures });
  const get = await siteOf([told]);
  const html = bodyHtml.replaceAll('<img src="', '$&https://news.example') + code;
  expect(html).not.toBe(bodyHtml + code);
  for (const path of ['/en/articles/told.json', '/api/v1/articles/told?language=en']) {
    expect(JSON.parse(await get(path)).bodyHtml).toBe(html);
  }
  const list = JSON.parse(await get('/api/v1/articles?language=en&fields=bodyHtml'));
  expect(list.items[0].bodyHtml).toBe(html);
  const markdown = await get('/en/articles/told.md');
  expect(markdown).toContain(`---\n\n![Inside](https://news.example${addressOf(small)})\n`);
  expect(markdown).toContain(`\nsrc="${addressOf(small)}"\n`);
});

test('who asks for what changed gets the same, and nothing of what is only named', () => {
  const { versions } = changedArticle(port);
  expect(versions.en?.image).toMatchObject({ width: 960, height: 640, credit: 'مريم بناني' });
  const named = publishedArticle('named', { en: { image: { url: 'harbour.jpg' } } });
  expect(changedArticle(named).versions.en?.image).toBeUndefined();
});

test('feeds tell its type and its length', async () => {
  const get = await siteOf([port]);
  const url = `https://news.example/media/${H}/960.jpg`;
  const rss = await get('/en/feed.xml');
  expect(rss).toContain(`<enclosure url="${url}" type="image/jpeg" length="81234"/>`);
  expect(rss).toContain(
    `<media:content url="${url}" medium="image" type="image/jpeg" fileSize="81234" width="960" height="640">`,
  );
  expect(rss).toContain('<media:credit>مريم بناني</media:credit>');
  expect(rss).toContain(`&lt;img src=&quot;${url}&quot; alt=&quot;Inside&quot; width=&quot;1280&quot;`);
  const [item] = JSON.parse(await get('/en/feed.json')).items;
  expect([item.image, item.attachments]).toEqual([
    url,
    [{ url, mime_type: 'image/jpeg', title: 'The harbour', size_in_bytes: 81_234 }],
  ]);
  expect(item.content_html).toContain(
    '<figcaption><small class="credit"><bdi>Nora Tazi</bdi></small></figcaption>',
  );
});

test('another picture is another digest, so that cards and who follows the changes are told', () => {
  const other = { ...pictures, 'small.jpg': { ...small, media: 'f'.repeat(32) } };
  expect(digestOf({ ...port, pictures: other })).not.toBe(digestOf(port));
  expect(digestOf({ ...port, pictures: { ...pictures } })).toBe(digestOf(port));
});

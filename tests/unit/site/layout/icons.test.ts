import { expect, test } from 'vitest';
import { DRAWN_ICONS } from '../../../../functions/site/layout/icons/read-icon.ts';
import { openSite } from '../../../support/test-site.ts';

const site = openSite({ config: { name: { ar: 'الترجمان', fr: 'Le Drogman', en: 'The Dragoman' } } });

/** Width and height of a PNG (its specification, 11.2.2). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('icons are where browsers look for them, as large as they say', async () => {
  const sizes: Record<string, number[]> = {};
  for (const { path, name, type } of DRAWN_ICONS) {
    const answer = await site.get(path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    sizes[name] = sizeOf(name === 'favicon' ? bytes.subarray(22) : bytes);
  }
  expect(sizes).toEqual({
    favicon: [32, 32],
    touchIcon: [180, 180],
    smallIcon: [192, 192],
    largeIcon: [512, 512],
    sharePicture: [1200, 630],
  });
});

test('a page names its icons, its colours and the manifest of its language', async () => {
  const html = await (await site.get('/ar/')).text();
  for (const part of [
    '<link rel="icon" sizes="32x32" href="/favicon.ico"/>',
    '<link rel="apple-touch-icon" href="/apple-touch-icon.png"/>',
    '<link rel="manifest" href="/ar/manifest.webmanifest"/>',
    '<meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)"/>',
  ]) {
    expect(html).toContain(part);
  }
  const answer = await site.get('/ar/manifest.webmanifest');
  expect(answer.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = JSON.parse(await answer.text());
  expect(manifest).toMatchObject({ name: 'الترجمان', lang: 'ar', dir: 'rtl', start_url: '/ar/' });
  for (const { src } of manifest.icons) expect((await site.get(src)).status).toBe(200);
  expect((await site.get('/es/manifest.webmanifest')).status).toBe(404);
});

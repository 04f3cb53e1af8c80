import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { FONTS, fontPath } from '../../../../functions/site/layout/fonts/fonts.ts';
import { stylesheet } from '../../../../functions/site/layout/stylesheet.ts';

const app = createSiteApp({
  store: createMemoryObjectStore(),
  site: parseSiteConfig({}),
  baseUrl: 'https://news.example',
});

test.each(FONTS)('$file is served for ever, under an address with its hash', async (font) => {
  const answer = await app.request(fontPath(font));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2');
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 12)).toBe(font.hash);
  expect(answer.headers.get('content-type')).toBe('font/woff2');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(stylesheet.css).toContain(`url("${fontPath(font)}")`);
});

test.each(['ar', 'fr', 'en'])('a page in %s preloads what it is set in', async (language) => {
  const html = await (await app.request(`/${language}/`)).text();
  const preloaded = [...html.matchAll(/rel="preload" as="font" [^>]*href="([^"]+)"/g)].map(
    ([, path]) => path,
  );
  const fonts = language === 'ar' ? ['arabic-arabic', 'arabic-latin'] : ['serif-4-latin'];
  expect(preloaded).toEqual(fonts.map((font) => expect.stringContaining(font)));
});

test('the style sheet serves both directions: it has no left and no right', () => {
  expect(stylesheet.css).not.toMatch(/\b(left|right)\b/i);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './open-chromium.ts';
import { LANGUAGES, startTestedSite, type TestedSite } from './tested-site.ts';
import { visit } from './visit.ts';

let site: TestedSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestedSite(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const settings = LANGUAGES.flatMap((language) =>
  ([360, 1280] as const).map((width) => ({ language, width })),
);

test.each(settings)(
  'every page in $language is accessible, light and dark, and fits into $width px',
  async ({ language, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const problems: string[] = [];
    for (const tested of await site.pagesIn(language)) {
      problems.push(...(await visit(page, tested, language === 'ar' ? 'rtl' : 'ltr')));
    }
    await context.close();
    expect(problems).toEqual([]);
  },
);

test('what is wrong with a page is found', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const headers = { 'content-security-policy': "script-src 'none'" };
  const body = `<!doctype html><html dir="rtl"><title>x</title><main><img src="x.png"><script>1</script>
    <p style="inline-size: 500px; color: #999">Pale and wide</p></main></html>`;
  await page.route('**/bad', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', headers, body }),
  );
  const bad = { type: 'bad', url: `${site.url}/bad`, status: 200 };
  const problems = (await visit(page, bad, 'ltr')).join('\n');
  const parts = ['answers 404', 'Content Security Policy', 'reads rtl', 'px wide', 'color-contrast'];
  for (const part of [...parts, 'html-has-lang']) expect(problems).toContain(part);
  await context.close();
});

test.each(LANGUAGES)('from %s the keyboard alone leads to another language', async (language) => {
  const page = await browser.newPage();
  const other = language === 'en' ? 'ar' : 'en';
  await page.goto(`${site.url}/${language}/articles/ramparts`);
  const isThere = `document.activeElement?.matches('.switch a[hreflang="${other}"]')`;
  for (let steps = 0; !(await page.evaluate<boolean>(isThere)); steps += 1) {
    expect(steps).toBeLessThan(6);
    await page.keyboard.press('Tab');
  }
  const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
  expect(outline).toBe('solid');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.url}/${other}/articles/ramparts`);
  await page.close();
});

test('the first step of the keyboard leads past everything to the text', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/fr/articles/ramparts`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The browser moves the focus once it has gone to the fragment.
  await page.waitForFunction('document.activeElement.id === "text"');
  await page.close();
});

test('where a finger has to find them, the links are 44 px high', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${site.url}/ar/articles/ramparts`);
  const links = await page
    .locator('.switch a, .sections a, .topics a, .way, .share a, .closing > a, .foot a')
    .all();
  const heights = await Promise.all(links.map(async (link) => (await link.boundingBox())?.height ?? 0));
  expect(heights.length).toBeGreaterThan(8);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await page.close();
});

test.each(LANGUAGES)('without scripts the pages in %s can be read and left', async (language) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/${language}/`);
  await page.locator('.lead h2 a').click();
  expect(await page.locator('article .text').textContent()).toContain('40');
  await page.locator('.switch a:not([aria-current])').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith(`/${language}/`));
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});

test.each([
  ['ar', 'Noto Naskh Arabic'],
  ['fr', 'Source Serif 4'],
])('a page in %s is set in %s, which the site serves itself', async (language, family) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await page.goto(`${site.url}/${language}/articles/market`, { waitUntil: 'networkidle' });
  const loaded = `[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family)`;
  expect(String(await page.evaluate(loaded))).toContain(family);
  expect([...new Set(asked)]).toEqual([new URL(site.url).host]);
  await page.close();
});

test('nothing of a long line of code or a wide table is cut off in print', async () => {
  const page = await browser.newPage({ viewport: { width: 600, height: 800 } });
  await page.goto(`${site.url}/ar/articles/ramparts`);
  const row = `<tr>${`<td>${'wide'.repeat(12)}</td>`.repeat(6)}</tr>`;
  const wide = `<pre><code>${'code '.repeat(60)}</code></pre><table>${row}</table>`;
  await page.evaluate(`document.querySelector('.text').insertAdjacentHTML('beforeend', '${wide}')`);
  const cutOff = `[...document.querySelectorAll('.text pre, .text table')]
    .filter((box) => box.scrollWidth > document.querySelector('.text').clientWidth).length`;
  expect(await page.evaluate(cutOff)).toBe(2);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(cutOff)).toBe(0);
  await page.close();
});

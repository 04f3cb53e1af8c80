import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from './open-chromium.ts';
import { LANGUAGES, startTestedSite, type TestedLanguage, type TestedSite } from './tested-site.ts';

let site: TestedSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestedSite(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const openPhone = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });

/** Each later than a reader has begun to read. */
const PICTURES_COME_AFTER_MS = 2500;

async function pageOf(language: TestedLanguage, type: string): Promise<string> {
  const found = (await site.pagesIn(language)).find((page) => page.type === type);
  if (found === undefined) throw new Error(`no page of type ${type}`);
  return found.url;
}

test.each(LANGUAGES)('no page in %s loads a web font of the other script', async (language) => {
  const context = await openPhone();
  const page = await context.newPage();
  const fonts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname.replace(/-[^/]*$/, ''));
  });
  for (const { url } of await site.pagesIn(language)) await page.goto(url, { waitUntil: 'networkidle' });
  expect([...fonts]).toEqual([language === 'ar' ? '/assets/noto' : '/assets/source']);
  await context.close();
});

test.each(LANGUAGES)('in %s the text, or the picture above it, begins within 500 px', async (language) => {
  const context = await openPhone();
  const page = await context.newPage();
  for (const type of ['article', 'machine', 'pictures']) {
    await page.goto(await pageOf(language, type));
    await page.evaluate('document.fonts.ready.then(() => true)');
    const top = await page.evaluate<number>(
      'document.querySelector("article > figure, .text").getBoundingClientRect().top',
    );
    expect(top, `${language} ${type}`).toBeLessThanOrEqual(500);
  }
  await context.close();
});

test('Arabic text is set in 19 px on lines of 32', async () => {
  const page = await browser.newPage();
  await page.goto(await pageOf('ar', 'article'));
  const { fontSize, lineHeight } = await page.evaluate<Record<'fontSize' | 'lineHeight', string>>(
    '(({ fontSize, lineHeight }) => ({ fontSize, lineHeight }))(getComputedStyle(document.querySelector(".text")))',
  );
  expect(fontSize).toBe('19px');
  expect(Number.parseFloat(lineHeight)).toBeCloseTo(32, 1);
  await page.close();
});

const late = LANGUAGES.flatMap((language) =>
  ['front', 'topic', 'article', 'pictures'].map((type) => ({ language, type })),
);

test.each(late)('pictures that come late move nothing: $type in $language', async ({ language, type }) => {
  const context = await openPhone();
  const page = await context.newPage();
  await page.addInitScript(
    `globalThis.moved = 0;
     new PerformanceObserver((list) => { for (const shift of list.getEntries()) globalThis.moved += shift.value; })
       .observe({ type: 'layout-shift', buffered: true });`,
  );
  await page.route('**/*.svg', async (route) => {
    if (/\/assets\//.test(route.request().url())) return route.continue();
    await new Promise((resolve) => setTimeout(resolve, PICTURES_COME_AFTER_MS));
    return route.continue();
  });
  await page.goto(await pageOf(language, type), { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const low = await page.evaluate<number>(
    'document.documentElement.scrollTo(0, 1e6), document.documentElement.scrollHeight',
  );
  await page.evaluate(
    `Promise.all([...document.images].map((picture) => {
      picture.loading = 'eager';
      return picture.complete || new Promise((resolve) => { picture.onload = resolve; });
    })).then(() => true)`,
  );
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(low);
  expect(await page.evaluate<number>('moved')).toBeLessThanOrEqual(0.05);
  await context.close();
});

test('a picture is at most four fifths of a screen high, and no larger than it is', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(await pageOf('en', 'pictures'), { waitUntil: 'networkidle' });
  const heights = await page.evaluate<number[]>(
    '[...document.querySelectorAll("article img")].map((picture) => picture.getBoundingClientRect().height)',
  );
  expect(heights.length).toBe(3);
  expect(Math.max(...heights)).toBeLessThanOrEqual(720);
  await page.close();
});

test('figures stand at the end of their cells, from wherever the language is read', async () => {
  for (const [language, side] of [
    ['en', 'right'],
    ['ar', 'left'],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(await pageOf(language, 'pictures'));
    const gaps = await page.evaluate<{ left: number; right: number }>(
      `(() => {
        const cell = document.querySelector('td.end');
        const range = document.createRange();
        range.selectNodeContents(cell);
        const [box, text] = [cell.getBoundingClientRect(), range.getBoundingClientRect()];
        return { left: text.left - box.left, right: box.right - text.right };
      })()`,
    );
    expect(gaps[side]).toBeLessThan(14);
    await page.close();
  }
});

test.each(LANGUAGES)('footnotes in %s have a heading, and their links names', async (language) => {
  const page = await browser.newPage();
  await page.goto(await pageOf(language, 'article'));
  const names = { ar: 'الهوامش', fr: 'Notes', en: 'Notes' };
  expect(await page.getByRole('region', { name: names[language] }).count()).toBe(1);
  const back = page.locator('[data-footnote-backref]');
  expect(await back.getAttribute('aria-label')).toMatch(/^[^↩↪]{5,}$/);
  expect(await back.textContent()).toContain(language === 'ar' ? '↪' : '↩');
  await page.close();
});

test('in print nothing is larger than the text but its headings and standfirst', async () => {
  for (const language of LANGUAGES) {
    const page = await browser.newPage();
    await page.goto(await pageOf(language, 'article'));
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate<Record<string, number>>(
      `Object.fromEntries(['.text', '.meta', 'figcaption', '.notice', '.footnotes', '.closing', '.standfirst', 'h1']
        .map((selector) => [selector, Number.parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)]))`,
    );
    const { '.text': text = 0, '.standfirst': standfirst = 0, h1 = 0, ...small } = sizes;
    expect(Math.max(...Object.values(small))).toBeLessThan(text);
    expect(standfirst).toBeLessThan(h1);
    await page.close();
  }
});

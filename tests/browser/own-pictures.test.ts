import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arganHill } from './drawings/argan-hill.ts';
import { openChromium } from './open-chromium.ts';
import {
  type Drawn,
  ELSEWHERE,
  KINDS,
  type PicturedSite,
  type PictureKind,
  pageId,
  SHAPES,
  shapeName,
  startPicturedSite,
} from './pictured-site.ts';
import { LANGUAGES } from './tested-site.ts';
import { visit } from './visit.ts';

const COME_AFTER_MS = 700;
/** Rounded, as everybody tells it: 0.00. */
const MOST_SHIFT = 0.005;

let browser: Browser;
let drawn: Drawn;
let site: PicturedSite;

beforeAll(async () => {
  browser = await openChromium();
  drawn = await draw(browser);
  site = await startPicturedSite(drawn);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function draw(from: Browser): Promise<Drawn> {
  const page = await from.newPage();
  const pictures = new Map<string, Buffer>();
  for (const shape of SHAPES) {
    const [width, height] = shape;
    await page.setViewportSize({ width, height });
    const svg = arganHill(width, height);
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    pictures.set(shapeName(shape), await page.screenshot({ type: 'jpeg', quality: 80 }));
  }
  await page.close();
  return pictures;
}

const WATCH = `globalThis.moved = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) globalThis.moved += shift.value; })
    .observe({ type: 'layout-shift', buffered: true });`;

/** A page whose pictures come late, wherever they are. */
async function openLate(width: number, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.addInitScript(WATCH);
  const wait = () => new Promise((resolve) => setTimeout(resolve, COME_AFTER_MS));
  await page.route(`${ELSEWHERE}/**`, async (route) => {
    await wait();
    const body = drawn.get(new URL(route.request().url()).pathname.slice(1));
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'image/jpeg', body });
  });
  await page.route('**/media/**', async (route) => {
    await wait();
    return route.continue();
  });
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  return page;
}

/** Down to the end, as a reader goes, until every picture has come. */
async function readToTheEnd(page: Page): Promise<void> {
  for (const part of [0.3, 0.6, 1]) {
    await page.evaluate(`scrollTo(0, ${part} * document.documentElement.scrollHeight)`);
    await page.waitForTimeout(100);
  }
  const haveCome = '[...document.images].every((one) => one.complete && one.naturalWidth > 0)';
  await expect.poll(() => page.evaluate(haveCome), { timeout: 10_000 }).toBe(true);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

interface Box {
  width: number;
  height: number;
}
const BOXES = `[...document.querySelectorAll('article img')].map((one) => {
  const { width, height } = one.getBoundingClientRect();
  return { width, height };
})`;

const late = KINDS.flatMap((kind) =>
  SHAPES.flatMap((shape) => [390, 1280].map((width) => ({ kind, shape, width, id: pageId(kind, shape) }))),
);

test.each(late)(
  '700 ms late, the pictures of $id move nothing in $width px',
  async ({ kind, shape, width, id }) => {
    const page = await openLate(width, `/en/articles/${id}`);
    const before = await page.evaluate<Box[]>(BOXES);
    await readToTheEnd(page);
    const after = await page.evaluate<Box[]>(BOXES);
    expect(after).toHaveLength(3);
    for (const [index, { width: wide, height }] of after.entries()) {
      expect(wide).toBeCloseTo(before[index]?.width ?? 0, 0);
      expect(Math.abs(height - (before[index]?.height ?? 0))).toBeLessThan(1);
      expect(wide).toBeLessThanOrEqual(kind === 'unknown' ? 592 : Math.min(592, shape[0]));
      expect(height).toBeLessThanOrEqual(kind === 'unknown' ? 640 : Math.min(640, shape[1]));
      if (kind === 'unknown') expect(wide / height).toBeCloseTo(1.5, 1);
    }
    expect(await page.evaluate<number>('moved')).toBeLessThan(MOST_SHIFT);
    await page.close();
  },
);

test.each([390, 1280])('pictures that come late move nothing on the front page in %i px', async (width) => {
  const page = await openLate(width, '/fr/');
  const lead = await page.evaluate<Box>(`(() => {
    const { width, height } = document.querySelector('.lead img').getBoundingClientRect();
    return { width, height };
  })()`);
  expect(lead.width).toBeLessThan(600);
  expect(lead.width).toBeGreaterThan(width === 390 ? 350 : 550);
  await readToTheEnd(page);
  const ratios = await page.evaluate<number[]>(`[...document.images].map((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width / height;
  })`);
  expect(ratios).toHaveLength(SHAPES.length * KINDS.length);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(1.5, 1);
  expect(await page.evaluate<number>('moved')).toBeLessThan(MOST_SHIFT);
  await page.close();
});

test('a screen loads the file it needs, and no JPEG', async () => {
  const id = pageId('own', SHAPES[0]);
  for (const [width, file] of [
    [390, '480.webp'],
    [1280, '640.webp'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const loaded = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/media/')) loaded.add(pathname.replace(/.*\//, ''));
    });
    await page.goto(`${site.url}/en/articles/${id}`, { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    expect([...loaded]).toEqual([file]);
    await page.close();
  }
});

const visits = LANGUAGES.flatMap((language) => [360, 1280].map((width) => ({ language, width })));

test.each(visits)(
  'pages with pictures in $language are accessible in $width px',
  async ({ language, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.route(`${ELSEWHERE}/**`, (route) =>
      route.fulfill({
        contentType: 'image/jpeg',
        body: drawn.get(new URL(route.request().url()).pathname.slice(1)) ?? '',
      }),
    );
    const paths = (['own', 'unknown'] as PictureKind[]).flatMap((kind) =>
      SHAPES.slice(0, 3).map((shape) => `articles/${pageId(kind, shape)}`),
    );
    const problems: string[] = [];
    for (const path of ['', ...paths]) {
      const tested = { type: path, url: `${site.url}/${language}/${path}`, status: 200 };
      problems.push(...(await visit(page, tested, language === 'ar' ? 'rtl' : 'ltr')));
    }
    await context.close();
    expect(problems).toEqual([]);
  },
);

test('in Arabic a caption begins on the right, and a Latin name in it keeps its order', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}/ar/articles/${pageId('own', SHAPES[2])}`, { waitUntil: 'networkidle' });
  const { caption, column, picture, latin, credit } = await page.evaluate<
    Record<string, { left: number; right: number }>
  >(`(() => {
    const box = (node) => { const { left, right } = node.getBoundingClientRect(); return { left, right }; };
    const figure = document.querySelector('article > figure');
    const range = document.createRange();
    range.selectNodeContents(figure.querySelector('figcaption').firstChild);
    return { caption: box(range), column: box(figure), picture: box(figure.querySelector('img')),
      latin: box(figure.querySelector('figcaption > bdi')), credit: box(figure.querySelector('.credit bdi')) };
  })()`);
  expect(caption?.right).toBeCloseTo(column?.right ?? 0, 0);
  expect(credit?.right).toBeCloseTo(column?.right ?? 0, 0);
  expect(latin?.right).toBeLessThan(caption?.right ?? 0);
  expect((picture?.left ?? 0) - (column?.left ?? 0)).toBeCloseTo(
    (column?.right ?? 0) - (picture?.right ?? 0),
    0,
  );
  await page.close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { escapeText } from '../../functions/shared/article/coded-text.ts';
import { directionCases } from '../support/direction-cases.ts';
import { createWorkspace, type RunningServer, startServer, type Workspace } from '../support/run-dragoman.ts';
import { openChromium } from './open-chromium.ts';

/** Those without Arabic letters in them, which run from the right wherever they stand. */
const TOKENS = directionCases.flatMap(({ text, isTurned }) =>
  isTurned && !/\p{Script=Arabic}/u.test(text) ? [text] : [],
);
const LINE = 'لغة C++ على .NET ورقم +212 5 22 00 00 00 وهاتف iPhone 15 (256 GB)';
const IN_LINE = ['C++', '.NET', '+212 5 22 00 00 00', 'iPhone 15 (256 GB)'];
const MARKED = `<p>ماء H<sub>2</sub>O ولغة <b>C</b>++ ورقم <a href="tel:+212522000000">05 22 00 00 00</a> ثم</p>`;

const ARTICLE = {
  title: LINE,
  summary: LINE,
  language: 'ar',
  date: '2026-11-28T10:00:00+01:00',
  image: { url: 'https://pictures.example/1.jpg', alt: '', caption: LINE },
  bodyHtml: TOKENS.map((token) => `<p>قال المتحدث إن ${escapeText(token)} هو ما ورد</p>`).join('\n') + MARKED,
};

let workspace: Workspace;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  workspace = await createWorkspace({
    'articles/tokens/ar.json': JSON.stringify(ARTICLE),
    'site.json': JSON.stringify({ languages: ['ar', 'en'] }),
  });
  [server, browser] = await Promise.all([startServer({ workspace }), openChromium()]);
  page = await browser.newPage({
    bypassCSP: true,
    extraHTTPHeaders: { authorization: 'Bearer desk-token' },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await workspace?.remove();
});

/** Of each element that is meant, its characters as the eye meets them from left to right. */
async function shownIn(selector: string): Promise<string[]> {
  // Of what stands in two lines the left end says nothing.
  await page.addStyleTag({ content: '* { white-space: nowrap !important }' });
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let place = 0; place < node.length; place += 1) {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        found.push([node.data[place], range.getBoundingClientRect().left]);
      }
    }
    return found.sort((one, other) => one[1] - other[1]).map(([character]) => character).join('')
      .replace(/[\\u2066-\\u2069]/g, '');
  })`);
}

test('on a page of an article each token is shown in its own order', async () => {
  await page.goto(`${server.url}/ar/articles/tokens`);
  const lines = await shownIn('.text p');
  expect(TOKENS.filter((token, index) => !lines[index]?.includes(token))).toEqual([]);
  const [marked = ''] = lines.slice(-1);
  for (const token of ['H2O', 'C++', '05 22 00 00 00']) expect(marked).toContain(token);
});

test.each([
  ['title', '/ar/articles/tokens', 'h1'],
  ['standfirst', '/ar/articles/tokens', '.standfirst'],
  ['caption', '/ar/articles/tokens', 'figcaption'],
  ['card', '/ar/', 'h2'],
  ['segment at the desk', '/desk/held/en/tokens', '.segments p[lang=ar]'],
  ['list of the desk', '/desk/', 'bdi[lang=ar]'],
])('in the %s too', async (_, path, selector) => {
  await page.goto(server.url + path);
  const [line = ''] = (await shownIn(selector)).filter((text) => text.includes('+'));
  for (const token of IN_LINE) expect(line).toContain(token);
});

test('and in a feed, by its markup in the text and by characters in the title', async () => {
  const feed = (await (await fetch(`${server.url}/ar/feed.json`)).json()) as {
    items: { title: string; content_html: string }[];
  };
  const [item] = feed.items;
  await page.setContent(`<h1 dir="rtl">${escapeText(item?.title ?? '')}</h1>${item?.content_html}`);
  for (const selector of ['h1', 'figcaption']) {
    const [line = ''] = await shownIn(selector);
    for (const token of IN_LINE) expect(line).toContain(token);
  }
});

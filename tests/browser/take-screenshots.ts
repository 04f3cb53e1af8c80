import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';
import { openChromium } from './open-chromium.ts';
import { startPictureServer } from './picture-server.ts';
import { ramparts } from './ramparts.ts';

interface Shot {
  path: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

const ARTICLE = 'articles/ramparts';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

/** What the README and docs/ show. */
const SHOTS: readonly (Shot & { name: string })[] = [
  { name: 'front-ar', path: '/ar/', ...DESKTOP, scheme: 'light' },
  { name: 'front-fr', path: '/fr/', ...DESKTOP, scheme: 'light' },
  { name: 'front-en-dark', path: '/en/', ...DESKTOP, scheme: 'dark' },
  { name: 'front-ar-phone', path: '/ar/', ...PHONE, scheme: 'light' },
  { name: 'article-fr', path: `/fr/${ARTICLE}`, ...DESKTOP, scheme: 'light' },
  { name: 'article-en-phone', path: `/en/${ARTICLE}`, ...PHONE, scheme: 'light' },
  { name: 'article-ar', path: `/ar/${ARTICLE}`, ...DESKTOP, scheme: 'light' },
  { name: 'article-ar-phone-dark', path: `/ar/${ARTICLE}`, ...PHONE, scheme: 'dark' },
];

/** Writes pictures of the pages to a folder: `npm run screenshots [-- <folder>] [--whole]`. */
const [folder = 'docs/images'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const fullPage = process.argv.includes('--whole');
const pictures = await startPictureServer();
const workspace = await createWorkspace();
await cp('content', workspace.content, { recursive: true });
await workspace.write(ramparts(pictures.url));
const server = await startServer({ workspace });
const browser = await openChromium();
await mkdir(folder, { recursive: true });
for (const shot of SHOTS) await writeFile(join(folder, `${shot.name}.png`), await take(browser, shot));
await takeThreeLanguages(browser);
await browser.close();
await server.stop();
await pictures.close();
await workspace.remove();

/** The same article on three phones, beside each other. */
async function takeThreeLanguages(from: Browser): Promise<void> {
  const phones: string[] = [];
  for (const language of ['ar', 'fr', 'en']) {
    const shot = { path: `/${language}/${ARTICLE}`, width: 380, height: 800, scheme: 'light' as const };
    phones.push(`<img src="data:image/png;base64,${(await take(from, shot)).toString('base64')}">`);
  }
  const page = await from.newPage({ viewport: { width: 1260, height: 860 } });
  const style = `body { margin: 0; padding: 30px; display: flex; gap: 30px; background: #d8d2c4 }
    img { border-radius: 10px }`;
  await page.setContent(`<!doctype html><style>${style}</style>${phones.join('')}`);
  await page.screenshot({ path: join(folder, 'article-in-three-languages.png') });
  await page.close();
}

async function take(from: Browser, { path, width, height, scheme }: Shot): Promise<Buffer> {
  const context = await from.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  // A font that is not there in time is taken at the next visit (font-display: optional).
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const picture = await page.screenshot({ fullPage });
  await context.close();
  return picture;
}

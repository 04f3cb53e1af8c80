import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';
import { openChromium } from './open-chromium.ts';
import { startPictureServer } from './picture-server.ts';
import { ramparts } from './ramparts.ts';

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

const ARTICLE = 'articles/ramparts';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

/** What the README and docs/ show. */
const SHOTS: readonly Shot[] = [
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
for (const shot of SHOTS) await take(browser, shot);
await browser.close();
await server.stop();
await pictures.close();
await workspace.remove();

async function take(from: Browser, { name, path, width, height, scheme }: Shot): Promise<void> {
  const context = await from.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  await context.close();
}

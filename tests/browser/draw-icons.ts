import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { icon, MARK } from '../../functions/site/layout/icons/icon.ts';
import { openChromium } from './open-chromium.ts';

// Draws the icons that cannot be SVG, and the picture of a shared page that has none: `npx tsx tests/browser/draw-icons.ts`.

const FILE = join(import.meta.dirname, '../../functions/site/layout/icons/drawn-icons.ts');

/** Whole to the edge: who shows it cuts its corners. */
const square = icon.svg.replace(' rx="6"', '');
const shared = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#8a2b1d"/><g transform="translate(344 59) scale(16)">${MARK}</g></svg>`;

async function draw(page: Page, svg: string, width: number, height = width): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** A file of one picture, which may be PNG since Windows Vista. */
function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const browser = await openChromium();
const page = await browser.newPage();
const drawn = {
  favicon: ico(await draw(page, icon.svg, 32), 32),
  touchIcon: await draw(page, square, 180),
  smallIcon: await draw(page, square, 192),
  largeIcon: await draw(page, square, 512),
  sharePicture: await draw(page, shared, 1200, 630),
};
await browser.close();
const lines = Object.entries(drawn).map(
  ([name, bytes]) => `export const ${name} =\n  '${bytes.toString('base64')}';\n`,
);
await writeFile(FILE, `// Drawn by tests/browser/draw-icons.ts, in base64.\n\n${lines.join('')}`);

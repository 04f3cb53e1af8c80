import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arganHill } from './drawings/argan-hill.ts';
import { zelligeWall } from './drawings/zellige-wall.ts';
import { openChromium } from './open-chromium.ts';

// Draws the pictures of the articles in content/, which are nobody's photographs: `npx tsx tests/browser/draw-pictures.ts`.

const CONTENT = join(import.meta.dirname, '../../content/articles');
const [WIDTH, HEIGHT] = [1600, 1067];

const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
for (const [path, svg] of [
  ['argan-cooperatives/argan-tree.jpg', arganHill(WIDTH, HEIGHT)],
  ['medina-fes-artisans/zellige.jpg', zelligeWall(WIDTH, HEIGHT)],
] as const) {
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await writeFile(join(CONTENT, path), await page.screenshot({ type: 'jpeg', quality: 52 }));
}
await browser.close();

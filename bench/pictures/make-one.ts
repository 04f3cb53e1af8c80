/**
 * `make-one.mjs <file> [bare]`: makes a picture twice and tells what it took as JSON, in a process of its own; with `bare` what
 * one call of the engine takes that makes one WebP of the largest width.
 */
import { readFileSync } from 'node:fs';
import { loadSharp } from '../../functions/pictures/make/load-sharp.ts';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';

const [file = '', what] = process.argv.slice(2);
const bytes = readFileSync(file);

/** Only what they hold is told of them. */
async function makeFiles(): Promise<Uint8Array[]> {
  if (what !== 'bare') return (await makePicture(bytes)).files.map(({ body }) => body);
  const sharp = await loadSharp();
  return [await sharp(bytes).resize(1280).webp().toBuffer()];
}

async function measure() {
  const before = process.cpuUsage();
  const files = await makeFiles();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, files };
}

const first = await measure();
const again = await measure();
const megabytes = process.resourceUsage().maxRSS / 1024;
const made = first.files.reduce((sum, body) => sum + body.length, 0);
console.log(
  JSON.stringify({
    first: first.seconds,
    again: again.seconds,
    megabytes,
    files: first.files.length,
    made,
  }),
);

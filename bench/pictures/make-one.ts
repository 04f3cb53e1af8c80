/** `make-one.mjs <file>`: makes a picture twice and tells what it took as JSON, in a process of its own. */
import { readFileSync } from 'node:fs';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';

const bytes = readFileSync(process.argv[2] ?? '');

async function measure() {
  const before = process.cpuUsage();
  const { files } = await makePicture(bytes);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, files };
}

const first = await measure();
const again = await measure();
const megabytes = process.resourceUsage().maxRSS / 1024;
const made = first.files.reduce((sum, { body }) => sum + body.length, 0);
console.log(
  JSON.stringify({
    first: first.seconds,
    again: again.seconds,
    megabytes,
    files: first.files.length,
    made,
  }),
);

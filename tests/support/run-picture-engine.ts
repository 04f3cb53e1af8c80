/** Makes the files that it is given, and tells what came of each as JSON (see picture-engine.ts). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePicture } from '../../functions/shared/pictures/make/make-picture.ts';
import type { EngineAnswer } from './picture-engine.ts';

const answers: EngineAnswer[] = [];
for (const path of process.argv.slice(2)) {
  const before = process.cpuUsage();
  const told = await tell(readFileSync(path));
  const { user, system } = process.cpuUsage(before);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  answers.push({ ...told, cpuMs: Math.round((user + system) / 1000), peakMb });
}
process.stdout.write(JSON.stringify(answers));

async function tell(bytes: Uint8Array): Promise<Omit<EngineAnswer, 'cpuMs' | 'peakMb'>> {
  try {
    const { files, picture } = await makePicture(bytes);
    const hashes = files.map(({ name, body }) => [name, createHash('sha256').update(body).digest('hex')]);
    return { picture, hashes: Object.fromEntries(hashes) as Record<string, string> };
  } catch (cause) {
    const error = cause as Error;
    return error.name === 'Rejection'
      ? { refusal: error.message }
      : { failure: error.stack ?? String(error) };
  }
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePicture } from '../../functions/pictures/make/make-picture.ts';
import type { EngineAnswer } from './picture-engine.ts';

/** What comes of a file in this process. */
export async function tellPicture(path: string): Promise<Omit<EngineAnswer, 'cpuMs' | 'peakMb'>> {
  const bytes = readFileSync(path);
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

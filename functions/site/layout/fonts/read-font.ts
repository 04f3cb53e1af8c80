import { readFile } from 'node:fs/promises';
import { createRequire as requireFrom } from 'node:module';
import type { Font } from './fonts.ts';

/** From the package, or from the same place beside the deployed code (cdk/bundle/copy-fonts.ts). */
export async function readFont({ file }: Font): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(requireFrom(import.meta.url).resolve(file)));
}

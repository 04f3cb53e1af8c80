import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `dragoman-site.json`: says of a folder that it is a site that was carried out of a store. */
export interface SiteManifest {
  /** Of the layout of the folder. A program that knows only an earlier one refuses it. */
  version: 1;
  /** ISO 8601 */
  exportedAt: string;
  objects: number;
  /** By key, when each file of an article came in: ISO 8601. */
  receivedAt: Record<string, string>;
}

const FILE = 'dragoman-site.json';

export async function writeManifest(folder: string, manifest: SiteManifest): Promise<void> {
  await writeFile(join(folder, FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** @throws if the folder is none, or of a later version. */
export async function readManifest(folder: string): Promise<SiteManifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(`${folder} has no ${FILE}: it is not what dragoman export-site wrote, or not all of it`);
  const manifest: Partial<SiteManifest> = parse(text, folder);
  if (manifest.version === 1) return manifest as SiteManifest;
  throw new Error(
    `${folder} was written by another version of Dragoman (layout ${JSON.stringify(manifest.version)}, this one reads 1); import it with that one`,
  );
}

function parse(text: string, folder: string): Partial<SiteManifest> {
  try {
    return JSON.parse(text) ?? {};
  } catch (cause) {
    throw new Error(`${FILE} in ${folder} is not JSON`, { cause });
  }
}

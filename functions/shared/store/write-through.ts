import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Writes a file, and returns once it is on the disk; its name there is sure only after {@link syncFolder}.
 * @param flags `wx` if nothing may be there yet.
 * @returns what it is, which a rename leaves as it is.
 */
export async function writeThrough(
  path: string,
  body: string | Uint8Array,
  flags: 'w' | 'wx' = 'w',
): Promise<BigIntStats> {
  const handle = await open(path, flags);
  try {
    await handle.writeFile(body);
    await handle.sync();
    return await handle.stat({ bigint: true });
  } finally {
    await handle.close();
  }
}

/** A new name, a rename or a removal is on the disk only when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

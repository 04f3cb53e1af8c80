import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';

const WAIT_MS = 200;

/** Runs `work` while no other process changes a folder of models; one that was killed holds it no longer. */
export async function holdFolder<T>(models: string, work: () => Promise<T>): Promise<T> {
  const path = join(models, '.held');
  while (!(await take(path))) await sleep(WAIT_MS);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    const owner = Number(await readFile(path, 'utf8').catch(isMissing));
    // Empty: it is being written just now.
    if (owner > 0 && !isAlive(owner)) await rm(path, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const PRELOADED = join(import.meta.dirname, 'stand-in-internet.mjs');

export interface Internet {
  /** For the emulator that runs the functions. */
  env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/**
 * An internet with one web server: `host` is known by name, at a public address, and answers from a server of
 * this machine. The emulator runs functions by the `node` it finds first; their variables cannot say this, as
 * the stack sets NODE_OPTIONS itself.
 */
export async function createInternet(host: string, server: string): Promise<Internet> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-internet-'));
  const node = join(folder, 'node');
  await writeFile(node, `#!/bin/sh\nexec "${process.execPath}" --import "${PRELOADED}" "$@"\n`);
  await chmod(node, 0o755);
  return {
    env: {
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      STAND_IN_HOST: host,
      STAND_IN_PORT: new URL(server).port,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

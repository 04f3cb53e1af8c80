import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { copyPictureEngine } from '../../cdk/bundle/copy-picture-engine.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ENTRY = join(import.meta.dirname, 'run-picture-engine.ts');

/** What a child process tells of one file. */
export interface EngineAnswer {
  /** Of each file that was made, by its name. */
  hashes?: Record<string, string>;
  picture?: object;
  refusal?: string;
  /** That is no fault of the file, with its stack. */
  failure?: string;
  /** CPU of it, and the process's peak so far. */
  cpuMs: number;
  peakMb: number;
}

export interface PictureEngine {
  /** All that it consists of. */
  files: string[];
  /** What comes of these files, in a process of its own. */
  make(paths: readonly string[], timeout?: number): Promise<EngineAnswer[]>;
  remove(): void;
}

/** Pictures as a function of Lambda makes them: the code as a bundle beside the packages of its asset, and nothing else. */
export async function makeEngine(node = process.execPath): Promise<PictureEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-engine-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { index: ENTRY },
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['sharp'],
  });
  copyPictureEngine(folder);
  return {
    files: readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    async make(paths, timeout = 0) {
      const args = [join(folder, 'index.mjs'), ...paths];
      const { stdout } = await promisify(execFile)(node, args, { env: {}, maxBuffer: 1e8, timeout });
      return JSON.parse(stdout) as EngineAnswer[];
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

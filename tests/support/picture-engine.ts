import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

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
  /** All that is beside the code. */
  packages: string[];
  /** What comes of these files, in a process of its own. */
  make(paths: readonly string[], timeout?: number): Promise<EngineAnswer[]>;
  remove(): void;
}

/**
 * Pictures as a function of Lambda makes them: the code as a bundle in a folder with these packages and what they need,
 * and with nothing else. Without the package for this platform sharp takes WebAssembly.
 */
export async function makeEngine(
  packages: readonly string[],
  node = process.execPath,
): Promise<PictureEngine> {
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
  const copied = closure(packages);
  for (const [name, from] of copied) {
    cpSync(from, join(folder, 'node_modules', name), { recursive: true });
  }
  return {
    packages: [...copied.keys()].sort(),
    async make(paths, timeout = 0) {
      const args = [join(folder, 'index.mjs'), ...paths];
      const { stdout } = await promisify(execFile)(node, args, { env: {}, maxBuffer: 1e8, timeout });
      return JSON.parse(stdout) as EngineAnswer[];
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export const WASM_PACKAGES = ['sharp', '@img/sharp-wasm32'];

/** Packages with those that they depend on, each with its folder; what is optional is left out. */
function closure(names: readonly string[], from = join(ROOT, 'package.json')): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const folder = folderOf(name, from);
    const file = join(folder, 'package.json');
    const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: object };
    found.set(name, folder);
    for (const [inner, place] of closure(Object.keys(dependencies), file)) found.set(inner, place);
  }
  return found;
}

function folderOf(name: string, from: string): string {
  const paths = createRequire(from).resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      readFileSync(join(path, name, 'package.json'));
      return join(path, name);
    } catch {}
  }
  throw new Error(`${name}, which ${dirname(from)} needs, is not installed`);
}

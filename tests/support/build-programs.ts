import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUILD_VARIABLE } from './run-dragoman.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A thread of its own loads it as it is, from beside the code. */
const WORKER = 'functions/translate/engines/local/bergamot-worker.mjs';

/**
 * Builds `npm start` and the commands once for all tests: from their sources each of the sixty processes would
 * take a second longer. vitest calls it before the first test, and what it returns after the last.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-build-'));
  // For what is read from packages at run time, such as fonts.
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await copyFile(join(ROOT, WORKER), join(folder, basename(WORKER)));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'local/main.ts', cli: 'cli/cli.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    // It finds its engine beside itself.
    external: ['sharp'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  process.env[BUILD_VARIABLE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

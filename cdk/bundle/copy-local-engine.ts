import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** A thread of its own loads it as it is, from beside the code. */
const WORKER = 'functions/translate/engines/local/bergamot-worker.mjs';

/** What the worker reads of its package, which is not bundled. */
const LIBRARY = 'node_modules/@browsermt/bergamot-translator';
const FILES = [
  'package.json',
  'worker/bergamot-translator-worker.js',
  'worker/bergamot-translator-worker.wasm',
];

/** Puts the local engine beside a stage's bundled code, where it is found as it is in development. */
export function copyLocalEngine(outdir: string): void {
  cpSync(join(ROOT, WORKER), join(outdir, basename(WORKER)));
  for (const file of FILES) cpSync(join(ROOT, LIBRARY, file), join(outdir, LIBRARY, file));
}

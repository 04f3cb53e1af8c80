import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** What makes pictures, in WebAssembly: it runs on whatever machine synthesizes, emulates or is Lambda's. */
const PACKAGES = ['sharp', '@img/sharp-wasm32'];

/** Of a package what only people and builds read. */
const NOT_RUN = /(?:\.md|\.d\.[cm]?ts|\.map)$|^(?:src|install|node_modules)$/;

/**
 * Puts sharp beside a stage's bundled code, with all it depends on but its native builds, which are optional: without
 * one for the platform it takes WebAssembly. It is not bundled, as it finds its parts by their packages' names.
 */
export function copyPictureEngine(outdir: string): void {
  for (const folder of withDependencies(PACKAGES, ROOT)) {
    cpSync(folder, join(outdir, relative(ROOT, folder)), {
      recursive: true,
      filter: (path) => path === folder || !NOT_RUN.test(path.slice(path.lastIndexOf(sep) + 1)),
    });
  }
}

/** Folders of packages and of what they need, found as Node finds them. */
function withDependencies(names: readonly string[], from: string, found = new Set<string>()): Set<string> {
  for (const name of names) {
    const folder = folderOf(name, from);
    if (found.has(folder)) continue;
    found.add(folder);
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    withDependencies(Object.keys(dependencies), folder, found);
  }
  return found;
}

/** @throws if it is not installed. */
function folderOf(name: string, from: string): string {
  for (let at = from; at.startsWith(ROOT); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(
    `the package ${name}, which ${relative(ROOT, from) || 'this project'} needs, is not installed; run npm ci`,
  );
}

import type { Metafile } from 'esbuild';
import { LANGUAGE_DATA } from './language-data.ts';

/** Bytes, minified. */
export interface BundleSizes {
  /** `index.mjs` and all it imports before the first event. */
  start: number;
  /** All code, with what only some events load. */
  code: number;
  /** The data that tells languages apart. */
  data: number;
}

export function sizesOf({ outputs }: Metafile): BundleSizes {
  const modules = Object.keys(outputs).filter((file) => file.endsWith('.mjs'));
  const isData = (file: string) => LANGUAGE_DATA in (outputs[file]?.inputs ?? {});
  const bytesOf = (files: string[]) => files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  const code = modules.filter((file) => !isData(file));
  const started = importedFrom('index.mjs', outputs);
  return {
    start: bytesOf(code.filter((file) => started.has(file))),
    code: bytesOf(code),
    data: bytesOf(modules.filter(isData)),
  };
}

/** A file with all it imports at once, and not by `import()`. */
function importedFrom(entry: string, outputs: Metafile['outputs']): Set<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = outputs[file]?.imports ?? [];
    open.push(...imports.flatMap(({ kind, path }) => (kind === 'import-statement' ? path : [])));
  }
  return found;
}

import type { Metafile } from 'esbuild';

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
  const bytesOf = (files: string[]) => files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  const started = importedFrom('index.mjs', outputs);
  return {
    start: bytesOf(modules.filter((file) => started.has(file))),
    code: bytesOf(modules),
    data: bytesOf(Object.keys(outputs).filter((file) => file.endsWith('.txt'))),
  };
}

/** A file with all it imports at once, and not by `import()`. */
export function importedFrom(entry: string, outputs: Metafile['outputs']): Set<string> {
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

import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { type Ngrams, writeNgrams } from './lazy-ngrams.ts';

/** What tells sixty languages apart: close to a megabyte of data in the shape of a module. */
const MODULE = /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/;
const FILE = 'language-data.txt';
const NAMESPACE = 'language-data';

/** As the module exports it; the rest is small. */
interface LanguageData {
  ngrams: Ngrams;
}

/**
 * The same data in a file beside the code, which is read with the first text whose language is to be told, and parsed as far as the
 * text needs it: as a module it was 145 ms of a function's start, and as one JSON in a module 50, half of it garbage.
 */
export const languageData: Plugin = {
  name: 'language-data',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: MODULE }, async ({ path }) => {
      const { ngrams, ...rest } = await readModule(path);
      const contents = `
        import { readFileSync } from 'node:fs';
        import file from '${FILE}';
        import { lazyNgrams } from './lazy-ngrams.ts';
        const read = () => readFileSync(new URL(file, import.meta.url), 'latin1');
        export const ngramsData = { ...${JSON.stringify(rest)}, ngrams: lazyNgrams(read) };`;
      return { contents, resolveDir: import.meta.dirname, pluginData: path, watchFiles: [path] };
    });
    onResolve({ filter: new RegExp(`^${FILE}$`) }, ({ path, pluginData }) => ({
      path,
      namespace: NAMESPACE,
      pluginData,
    }));
    onLoad({ filter: /./, namespace: NAMESPACE }, async ({ pluginData }) => {
      const { ngrams } = await readModule(pluginData);
      // One byte a character: the data knows none beyond Latin-1.
      return { contents: Buffer.from(writeNgrams(ngrams), 'latin1'), loader: 'file' };
    });
  },
};

async function readModule(path: string): Promise<LanguageData> {
  return ((await import(pathToFileURL(path).href)) as { ngramsData: LanguageData }).ngramsData;
}

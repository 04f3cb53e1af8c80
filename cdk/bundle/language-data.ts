import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** What tells sixty languages apart: close to a megabyte of data in the shape of a module. */
export const LANGUAGE_DATA = 'node_modules/eld/src/ngrams/extrasmall.js';

/**
 * The same data as a text of JSON, which V8 reads some three times faster than the object literal of a module
 * (v8.dev, "The cost of JavaScript in 2019": JSON.parse for objects of 10 kB or more).
 */
export const languageData: Plugin = {
  name: 'language-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/ }, async ({ path }) => {
      const { ngramsData } = (await import(pathToFileURL(path).href)) as { ngramsData: unknown };
      const json = JSON.stringify(JSON.stringify(ngramsData));
      return { contents: `export const ngramsData = JSON.parse(${json});`, loader: 'js' };
    });
  },
};

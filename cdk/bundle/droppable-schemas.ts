import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const SCHEMAS = /[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const NAMED_KEY = /^const (_\w+) = ("[^"\\]*");$/gm;

/**
 * The SDK's clients describe every operation of a service by objects such as `{ [_h]: […] }`. esbuild has to
 * believe that such a key does something, so it would keep the hundred operations of S3 that nobody calls.
 * Written as `{ "http": […] }` they are dropped.
 */
export const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup({ onLoad }) {
    onLoad({ filter: SCHEMAS }, async ({ path }) => ({ contents: writeKeys(await readFile(path, 'utf8')) }));
  },
};

/** The module with the names of its keys in place of the constants that hold them. */
export function writeKeys(module: string): string {
  const names = new Map([...module.matchAll(NAMED_KEY)].map(([, constant, name]) => [constant, name]));
  return module.replace(/\[(_\w+)\]:/g, (key, constant: string) => {
    const name = names.get(constant);
    return name === undefined ? key : `${name}:`;
  });
}

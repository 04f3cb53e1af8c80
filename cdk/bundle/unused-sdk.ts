import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const PACKAGE_FILE = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/;
const SCHEMAS = /[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const NAMED_KEY = /^const (_\w+) = ("[^"\\]*");$/gm;
const EVENT_STREAMS = '@smithy/core/event-streams';

/**
 * Every client makes a reader of event streams when it is made itself, whether one of its operations answers with
 * a stream or not. Those this project calls answer with none.
 */
const NO_EVENT_STREAMS = `
export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (config) => config;
`;

/**
 * The clients describe every operation of a service by objects such as `{ [_h]: […] }`. esbuild has to believe that such
 * a key does something, so it would keep the hundred operations of S3 that nobody calls; as `{ "http": […] }` they go.
 * @returns the module with the names of its keys in place of the constants that hold them.
 */
export function writeKeys(module: string): string {
  const names = new Map([...module.matchAll(NAMED_KEY)].map(([, constant, name]) => [constant, name]));
  return module.replace(/\[(_\w+)\]:/g, (key, constant: string) => {
    const name = names.get(constant);
    return name === undefined ? key : `${name}:`;
  });
}

/** Leaves out what the SDK's clients bring along and nobody here uses. */
export const unusedSdk: Plugin = {
  name: 'unused-sdk',
  setup({ onLoad, onResolve }) {
    // A client tells its version, and would bring its whole package.json for it.
    onLoad({ filter: PACKAGE_FILE }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    onLoad({ filter: SCHEMAS }, async ({ path }) => ({ contents: writeKeys(await readFile(path, 'utf8')) }));
    onResolve({ filter: new RegExp(`^${EVENT_STREAMS}$`) }, ({ path, kind }) =>
      // What reads a stream is loaded with the first one, so never: it needs no file of its own.
      kind === 'dynamic-import'
        ? { path, external: true }
        : { path, namespace: 'unused-sdk', sideEffects: false },
    );
    onLoad({ filter: /./, namespace: 'unused-sdk' }, () => ({ contents: NO_EVENT_STREAMS }));
  },
};

import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');

const NAMESPACE = 'required-builtins';
const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/**
 * Node's own modules by `require`: an `import` of one has Node read all that it exports, some of which is made when it is read,
 * such as the streams of `process`. It was 4 ms of every function's start on Node 24, and is half a millisecond.
 */
export const requiredBuiltins: Plugin = {
  name: NAMESPACE,
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path, kind, importer }) => {
      if (kind !== 'import-statement') return undefined;
      // One for each file that imports it: shared by several, it would be a file of its own beside them.
      return { path, namespace: NAMESPACE, suffix: `?${relative(ROOT, importer)}`, sideEffects: false };
    });
    onLoad({ filter: /./, namespace: NAMESPACE }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter(
        (name) => name !== 'default' && IDENTIFIER.test(name),
      );
      // Marked as pure, those that nobody imports are left out, and so not read.
      const exported = names.map(
        (name, place) => `const $${place} = /* @__PURE__ */ $of('${name}'); export { $${place} as ${name} };`,
      );
      const contents = [
        `const $builtin = require('${path}');`,
        'const $of = (name) => $builtin[name];',
        'export default $builtin;',
        ...exported,
      ].join('\n');
      return { contents };
    });
  },
};

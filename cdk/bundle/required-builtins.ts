import type { Plugin } from 'esbuild';

const NAMESPACE = 'required-builtins';
const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/**
 * Node's own modules by `require`: an `import` of one has Node read all that it exports, some of which is made when it is read,
 * such as the streams of `process`. It was 4 ms of every function's start on Node 24, and is half a millisecond.
 */
export const requiredBuiltins: Plugin = {
  name: NAMESPACE,
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: NAMESPACE, sideEffects: false } : undefined,
    );
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

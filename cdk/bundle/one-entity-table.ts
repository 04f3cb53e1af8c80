import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const HTML_PARSER = join(import.meta.dirname, '..', '..', 'node_modules', 'parse5');
const DECODER = /[\\/]decode-named-character-reference[\\/]index\.js$/;

const SAME_DECODER = `
import { decodeHTMLStrict } from 'entities/decode';
export function decodeNamedCharacterReference(name) {
  const reference = '&' + name + ';';
  const characters = decodeHTMLStrict(reference);
  return characters === reference ? false : characters;
}
`;

/** The parsers of Markdown and of HTML each bring the table of HTML's named characters: one of them is enough. */
export const oneEntityTable: Plugin = {
  name: 'one-entity-table',
  setup({ onLoad }) {
    onLoad({ filter: DECODER }, () => ({ contents: SAME_DECODER, resolveDir: HTML_PARSER }));
  },
};

import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { oneEntityTable } from '../../cdk/bundle/one-entity-table.ts';

test('the names of characters mean the same in a bundle as in its sources, and what is none means nothing', async () => {
  const contents = "export * from 'decode-named-character-reference';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    plugins: [oneEntityTable],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  const bundled = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  const none = ['nosuch', 'notit', 'Amp', 'ampx', 'constructor', '__proto__', ''];
  const names = [...Object.keys(characterEntities), ...none];
  expect(names.length).toBeGreaterThan(2000);
  expect(text).not.toContain('character-entities');
  expect(names.map(bundled.decodeNamedCharacterReference)).toEqual(names.map(decodeNamedCharacterReference));
});

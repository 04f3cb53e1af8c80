import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { copyFonts } from '../../cdk/bundle/copy-fonts.ts';
import { FONTS } from '../../functions/site/layout/fonts/fonts.ts';
import { readFont } from '../../functions/site/layout/fonts/read-font.ts';

test('bundled and deployed elsewhere, the code finds its fonts beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bundle-'));
  const outfile = join(folder, 'index.mjs');
  const common = { bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20' } as const;
  await build({
    ...common,
    entryPoints: ['functions/site/layout/fonts/read-font.ts'],
    outfile,
    // As the stack has it (cdk/constructs/stage-function.ts).
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  copyFonts(folder);
  const bundled = (await import(pathToFileURL(outfile).href)) as { readFont: typeof readFont };
  for (const font of FONTS) expect(await bundled.readFont(font)).toEqual(await readFont(font));
  await rm(folder, { recursive: true });
});

/**
 * What a picture takes: processor and memory in the asset that is deployed (WebAssembly) and in the native build, also as ratios
 * to one bare resize of the same file in the same engine, with what is made of it; and the calls that one adds to an article. The asset runs on Lambda's Node where .ci/run has fetched it
 * (LAMBDA_NODE).
 *
 *   npx tsx bench/pictures.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import sharp from 'sharp';
import { bundleStage } from '../cdk/bundle/bundle-stage.ts';
import { copyPictureEngine } from '../cdk/bundle/copy-picture-engine.ts';
import { startTranslateStandIn } from '../tests/support/translate-stand-in.ts';
import { createCountedPipeline } from './cost/run-pipeline.ts';

const ROOT = join(import.meta.dirname, '..');
/** Across a picture. */
const GRAINS = 1000;
const NODE = process.env.LAMBDA_NODE || process.execPath;

/** As hard to compress as a photograph: noise, of which each grain is larger than a pixel of the largest file made. */
async function photograph(width: number, height: number, { turned = false } = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const grains = { width: GRAINS, height: Math.round((GRAINS * height) / width), channels: 3 } as const;
  return sharp({ create: { ...grains, background: '#888', noise } })
    .resize(width, height)
    .withMetadata({ orientation: turned ? 6 : 1 })
    .jpeg({ quality: 85 })
    .toBuffer();
}

const PICTURES: Record<string, () => Promise<Buffer>> = {
  'a picture of the web, 1280 by 853': () => photograph(1280, 852),
  'a telephone, 12 million pixels': () => photograph(4032, 3024),
  'the same, held upright': () => photograph(4032, 3024, { turned: true }),
  'a camera, 24 million': () => photograph(6000, 4000),
  'the largest, 64 million, upright': () => photograph(9236, 6928, { turned: true }),
};

const folder = mkdtempSync(join(tmpdir(), 'dragoman-pictures-'));
try {
  const [asset, native] = ['asset', 'native'].map((name) => join(folder, name)) as [string, string];
  for (const outdir of [asset, native]) {
    mkdirSync(outdir);
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['bench/pictures/make-one.ts'],
      outExtension: { '.js': '.mjs' },
      ...{ outdir, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['sharp'] },
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(native, 'node_modules'));
  copyPictureEngine(asset);
  for (const [name, make] of Object.entries(PICTURES)) {
    const file = join(folder, 'picture');
    writeFileSync(file, await make());
    console.log(`\n${name}: ${megabytes(statSync(file).size)}`);
    for (const [kind, at, node] of [
      ['WebAssembly', asset, NODE],
      ['native', native, process.execPath],
    ] as const) {
      const [all, bare] = [[], ['bare']].map((what) =>
        JSON.parse(execFileSync(node, [join(at, 'make-one.mjs'), file, ...what], { encoding: 'utf8' })),
      );
      const took = `${all.first.toFixed(2)} s of a processor at first, ${all.again.toFixed(2)} s after that`;
      console.log(
        `  ${kind}: ${took}, ${Math.round(all.megabytes)} MB; ${all.files} files, ${megabytes(all.made)}`,
      );
      const [time, memory] = [all.again / bare.again, all.megabytes / bare.megabytes];
      console.log(
        `    of a bare resize to 1280: ${time.toFixed(2)} times that, ${memory.toFixed(2)} its memory`,
      );
    }
  }
  const whole = join(folder, 'whole');
  await bundleStage('pictures', whole);
  copyPictureEngine(whole);
  console.log(`\nthe asset: ${megabytes(sizeOf(whole))}`);
  console.log('\ncalls of an article in three languages:');
  for (const pictures of [0, 1, 2]) console.log(`  ${pictures} pictures: ${await callsOf(pictures)}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Pictures first, as the content folder and the desk send them. */
async function callsOf(pictures: number): Promise<string> {
  const standIn = await startTranslateStandIn();
  const pipeline = createCountedPipeline(standIn.url);
  const names = Array.from({ length: pictures }, (_, place) => `${place}.jpg`);
  for (const name of names) await pipeline.put(`inbox/port/${name}`, await photograph(1280, 852));
  const named = names.map((name) => `![The port](${name})\n\n`).join('');
  await pipeline.put('inbox/port/en.md', `---\ntitle: The port\ntags: [sea]\n---\n\nOne day.\n\n${named}`);
  await standIn.close();
  return JSON.stringify({ ...pipeline.store.calls, messages: pipeline.messages });
}

function sizeOf(at: string): number {
  const entries = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.path, entry.name)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

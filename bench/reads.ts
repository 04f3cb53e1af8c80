/**
 * How a warm process answers, against a bare Hono route with the same bytes in the same run.
 *
 *   npx tsx bench/reads.ts [--node <program>] [--json]
 *
 * `--node` names the Node that answers, such as the one that Lambda has (.ci/run fetches it). The site is bundled as it is
 * deployed. The store is in memory, so what is measured is routing, headers, ETags, reading, decoding and rendering. The
 * two take turns in every round, and the best round of each counts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Ratio } from './reads/measure.ts';

/** At least, of the bare route's rate; a 304 takes at most so much of the time of a 200. */
const BARS = { kept: 0.5, rendered: 0.25, unchanged: 0.1 };

const { values } = parseArgs({ options: { node: { type: 'string' }, json: { type: 'boolean' } } });
const node = values.node ?? process.execPath;
const folder = mkdtempSync(join(tmpdir(), 'dragoman-reads-'));
try {
  const outfile = join(folder, 'measure.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'reads', 'measure.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const ratios = JSON.parse(execFileSync(node, [outfile], { encoding: 'utf8' })) as Ratio[];
  print(ratios);
  process.exitCode = ratios.every(holds) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function holds({ kept, rendered, unchanged }: Ratio): boolean {
  return kept >= BARS.kept && rendered >= BARS.rendered && unchanged <= BARS.unchanged;
}

function print(ratios: readonly Ratio[]): void {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (values.json) {
    console.log(JSON.stringify({ node: version, bars: BARS, ratios }));
    return;
  }
  const table = ratios.map((ratio) => ({
    kind: ratio.kind,
    bytes: ratio.bytes,
    kept: ratio.kept.toFixed(2),
    rendered: ratio.rendered.toFixed(2),
    '304 : 200': ratio.unchanged.toFixed(3),
  }));
  console.table(table);
  console.log(
    `bars: kept ${BARS.kept}, rendered ${BARS.rendered}, 304 : 200 ${BARS.unchanged}; Node ${version}`,
  );
}

/**
 * How large the code of each function is, minified, and what in it weighs most.
 *
 *   npx tsx bench/bundles.ts [stage]
 *
 * `start` is loaded before the first event, `code` is that and what only some events load, `data` tells languages
 * apart. With a stage: its heaviest packages and folders.
 */

import { sizesOf } from '../cdk/bundle/bundle-sizes.ts';
import { bundleStage } from '../cdk/bundle/bundle-stage.ts';
import { pipeline, type StageName } from '../functions/pipeline.ts';

const HEAVIEST = 25;
const chosen = process.argv[2] as StageName | undefined;

for (const stage of chosen ? [chosen] : (Object.keys(pipeline) as StageName[])) {
  const { metafile } = await bundleStage(stage);
  const sizes = Object.entries(sizesOf(metafile)).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  console.log(`${stage.padEnd(10)} ${sizes.join(' · ')}`);
  if (chosen === undefined) continue;
  const weights = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      weights.set(partOf(file), (weights.get(partOf(file)) ?? 0) + bytesInOutput);
    }
  }
  const heaviest = [...weights].sort(([, one], [, other]) => other - one).slice(0, HEAVIEST);
  for (const [part, bytes] of heaviest) console.log(`  ${kilobytes(bytes)}  ${part}`);
}

/** A package with where it is installed, else two folders of our own. */
function partOf(file: string): string {
  const [installed] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
  return installed ?? file.split('/').slice(0, 2).join('/');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(5)} kB`;
}

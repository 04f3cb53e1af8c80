import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { StageName } from '../../functions/pipeline.ts';
import { copyFonts } from './copy-fonts.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * A stage's code as Lambda takes it. Bundled on this machine while the stack is synthesized, never in Docker.
 * @param dataFile goes beside the code under its own name.
 */
export function stageCode(stage: StageName, dataFile?: string): Code {
  const tryBundle = (outdir: string) => {
    const bundler = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), stage, outdir];
    execFileSync(process.execPath, bundler, { cwd: ROOT, stdio: 'inherit' });
    if (dataFile !== undefined) cpSync(dataFile, join(outdir, basename(dataFile)));
    if (stage === 'site') copyFonts(outdir);
    return true;
  };
  // Never run, but CDK takes two bundles for the same one if only their functions differ.
  const command = [stage, ...(dataFile === undefined ? [] : [dataFile])];
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image: DockerImage.fromRegistry('none'), command, local: { tryBundle } },
  });
}

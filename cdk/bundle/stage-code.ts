import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { StageName } from '../../functions/pipeline.ts';
import { copyFonts } from './copy-fonts.ts';
import { copyLocalEngine } from './copy-local-engine.ts';
import { copyPictureEngine } from './copy-picture-engine.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface DataText {
  name: string;
  text: string;
}

/** What goes beside a stage's own code. */
export interface CodeParts {
  /** Under its own name. */
  dataFile?: string | undefined;
  /** A file that is made while the stack is synthesized. */
  dataText?: DataText | undefined;
  localEngine?: boolean;
  /** What Lambda calls, in the stage's folder; its own handler if absent. */
  entry?: string;
}

/**
 * A stage's code as Lambda takes it. Bundled on this machine while the stack is synthesized, never in Docker.
 */
export function stageCode(
  stage: StageName,
  { dataFile, dataText, localEngine = false, entry }: CodeParts = {},
): Code {
  const tryBundle = (outdir: string) => {
    const bundler = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), stage, outdir, ...given(entry)];
    execFileSync(process.execPath, bundler, { cwd: ROOT, stdio: 'inherit' });
    if (dataFile !== undefined) cpSync(dataFile, join(outdir, basename(dataFile)));
    if (dataText !== undefined) writeFileSync(join(outdir, dataText.name), dataText.text);
    if (stage === 'site') copyFonts(outdir);
    if (stage === 'pictures') copyPictureEngine(outdir);
    if (localEngine) copyLocalEngine(outdir);
    return true;
  };
  // Never run, but CDK takes two bundles for the same one if only their functions differ.
  const command = [stage, String(localEngine), dataFile ?? '', dataText?.text ?? '', entry ?? ''];
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image: DockerImage.fromRegistry('none'), command, local: { tryBundle } },
  });
}

const given = (value: string | undefined) => (value === undefined ? [] : [value]);

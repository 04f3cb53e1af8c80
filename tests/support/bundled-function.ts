import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleStage } from '../../cdk/bundle/bundle-stage.ts';
import { copyLocalEngine } from '../../cdk/bundle/copy-local-engine.ts';
import { copyPictureEngine } from '../../cdk/bundle/copy-picture-engine.ts';
import type { StageName } from '../../functions/pipeline.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { lambdaNode } from './lambda-node.ts';

const SCRIPT = join(import.meta.dirname, 'run-bundle.mjs');
const ENVIRONMENT = {
  PATH: process.env.PATH,
  BUCKET: 'articles',
  SITE_CONFIG: JSON.stringify(parseSiteConfig({})),
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
};

export interface BundledFunction {
  /** Where its code lies. */
  folder: string;
  /** What it answers to an event, in a process of its own, and the JSON it logged before. */
  answer(event: object): Promise<{ answer: unknown; lines: string[] }>;
  remove(): void;
}

/** A function as it is deployed: its bundle, under the variables that Lambda and the stack give it. */
export async function bundleFunction(
  stage: StageName,
  variables: Record<string, string>,
): Promise<BundledFunction> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bundle-'));
  await bundleStage(stage, folder);
  if (variables.TRANSLATOR === 'local') copyLocalEngine(folder);
  if (stage === 'pictures') copyPictureEngine(folder);
  return {
    folder,
    async answer(event) {
      const args = [SCRIPT, join(folder, 'index.mjs'), JSON.stringify(event)];
      const env = { ...ENVIRONMENT, ...variables };
      const { stdout, stderr } = await promisify(execFile)(lambdaNode, args, { env });
      const lines = [stderr, stdout]
        .flatMap((text) => text.split('\n'))
        .filter((line) => line.startsWith('{'));
      return { answer: JSON.parse(lines.pop() ?? ''), lines };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

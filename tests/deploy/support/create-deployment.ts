import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adaptTemplate } from './adapt-template.ts';
import { runProgram } from './run-program.ts';
import { ACCOUNT, type MiniStack, REGION } from './start-ministack.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CDK = join(ROOT, 'node_modules', '.bin', 'cdk');
/** What an operator may set, as in cdk.json; the rest is as it comes. */
const STAGE = 'test';
export const STACK = `Dragoman-${STAGE}`;

export interface Deployment {
  /** Makes of code and content folder what the next deploy takes. */
  synthesize(): Promise<void>;
  bootstrap(): Promise<void>;
  /** Answers what `cdk deploy` said. */
  deploy(): Promise<string>;
  /** Answers what the next deploy would change. */
  diff(): Promise<string>;
  /** Of the last deploy. */
  outputs(): Promise<Record<string, string>>;
  destroy(): Promise<void>;
  remove(): Promise<void>;
}

/** The stack as `cdk deploy` brings it to an account, with the content folder of a newsroom. */
export async function createDeployment(
  ministack: MiniStack,
  contentFolder: string,
  stageName = STAGE,
): Promise<Deployment> {
  const stack = `Dragoman-${stageName}`;
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-deploy-'));
  const assembly = join(folder, 'cdk.out');
  const outputsFile = join(folder, 'outputs.json');
  const env = { ...ministack.env, CDK_DISABLE_CLI_TELEMETRY: '1' };
  const cdk = (args: string[], timeoutMs: number) =>
    runProgram(CDK, [...args, '--no-notices'], { env, timeoutMs });

  return {
    async bootstrap() {
      // What was synthesized, lest it does so again, and where others may be doing it.
      await cdk(['bootstrap', `aws://${ACCOUNT}/${REGION}`, '--app', assembly], 300_000);
    },
    async synthesize(): Promise<void> {
      const context = { contentFolder, stageName };
      const set = Object.entries(context).flatMap(([key, value]) => ['-c', `dragoman.${key}=${value}`]);
      await cdk(['synth', '--quiet', '--output', assembly, ...set], 400_000);
      const template = join(assembly, `${stack}.template.json`);
      await writeFile(template, adaptTemplate(await readFile(template, 'utf8')));
    },
    async deploy() {
      const answers = ['--require-approval', 'never', '--outputs-file', outputsFile];
      return cdk(['deploy', stack, '--app', assembly, ...answers], 300_000);
    },
    diff: () => cdk(['diff', stack, '--app', assembly], 300_000),
    async outputs() {
      const stacks = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<
        string,
        Record<string, string>
      >;
      return stacks[stack] ?? {};
    },
    async destroy() {
      await cdk(['destroy', stack, '--app', assembly, '--force'], 300_000);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

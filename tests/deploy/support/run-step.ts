import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addModel } from '../../../cli/models/add-model.ts';
import { planModel } from '../../../cli/models/plan-model.ts';
import type { Step } from '../../support/documented-commands.ts';
import { startModelServer } from '../../support/model-server.ts';
import { runCommand } from '../../support/run-dragoman.ts';
import { createDeployment, type Deployment, STACK } from './create-deployment.ts';
import { type Account, openAccount } from './open-account.ts';
import { runProgram } from './run-program.ts';

/** An article of the content folder that a page names. */
export const NAMED_ARTICLE = 'interpol-general-assembly-marrakech';
export const ARTICLE = 'council';
const OTHER_STAGE = 'new';
export const OTHER_STACK = `Dragoman-${OTHER_STAGE}`;

const text = (title: string) => `---\ntitle: ${title}\ndate: 2026-05-03\n---\n\nThe council met and voted.\n`;
const CONTENT = {
  'site.json': JSON.stringify({ checks: { language: 'off', script: 'off' } }),
  [`articles/${ARTICLE}/en.md`]: text('The council votes'),
  [`articles/${NAMED_ARTICLE}/en.md`]: text('The assembly opens'),
};

export interface StepRunner {
  account: Account;
  /** Runs one thing that a page says, and answers what it said. @throws if it fails. */
  run(step: Step): Promise<string>;
  close(): Promise<void>;
}

/** Two stacks in one account, and what the pages' placeholders stand for in them. */
export async function createStepRunner(): Promise<StepRunner> {
  const account = await openAccount(CONTENT);
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-documented-'));
  const other = await createDeployment(account.ministack, account.newsroom.content, OTHER_STAGE);
  const close = async () => {
    await account.close();
    await other.remove();
    await rm(folder, { recursive: true, force: true });
  };
  // Half a minute each, and the same each time.
  const done = new Map<string, Promise<string>>();
  const once = (call: string, work: () => Promise<string>) => {
    const running = done.get(call) ?? work();
    done.set(call, running);
    return running;
  };
  const run = ({ program, args }: Step): Promise<string> => {
    if (program === 'dragoman') return runDragoman(args, account, folder);
    if (program === 'clone') return once(args.join(' '), () => runInClone(args, folder));
    const work = () => runCdk(args, account.deployment);
    return args[0] === 'synth' ? once('synth', work) : work();
  };
  try {
    await other.synthesize();
    await other.deploy();
    await addTinyModel(join(folder, 'models'));
    await run({ program: 'dragoman', args: ['push', '--wait', '--wait-minutes', '2'] });
    return { account, run, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function addTinyModel(models: string): Promise<void> {
  const server = await startModelServer();
  await addModel(models, await planModel(server.manifest, 'en-fr', {}), () => undefined);
  server.close();
}

async function runDragoman(args: readonly string[], account: Account, folder: string): Promise<string> {
  const words = args.map((word) => meaningOf(word, folder));
  // Nobody is there to end it.
  if (words[0] === 'tail') words.push('--no-follow');
  const set = { DRAGOMAN_STACK: STACK, DRAGOMAN_MODELS: join(folder, 'models') };
  const env = { ...account.ministack.env, ...set } as Record<string, string>;
  const { code, stdout, stderr } = await runCommand(words, { workspace: account.newsroom, env });
  if (code === 0) return stdout;
  throw new Error(`dragoman ${words.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
}

/** What a reader of the page would write there. */
function meaningOf(word: string, folder: string): string {
  if (/^<(articleId|article|id)>$/.test(word)) return ARTICLE;
  if (word === '<stage>') return 'ingest';
  if (word === 'Dragoman' || word === '<name>') return STACK;
  if (word === 'Dragoman-new') return OTHER_STACK;
  if (word === 'carried') return join(folder, 'carried');
  if (/[<>[\]]/.test(word))
    throw new Error(`nobody has said what ${word} stands for (${import.meta.filename})`);
  return word;
}

/** The template is the one that the emulator reads, and nobody is asked anything. */
async function runCdk([verb]: readonly string[], deployment: Deployment): Promise<string> {
  if (verb === 'bootstrap') await deployment.bootstrap();
  else if (verb === 'synth') await deployment.synthesize();
  else if (verb === 'diff') return deployment.diff();
  else if (verb === 'deploy') return deployment.deploy();
  else if (verb === 'destroy') await deployment.destroy();
  return '';
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TAG = 'an-earlier-version';

/** A clone of its own for each, of a repository that has a branch and a tag, wherever this one stands. */
async function runInClone(words: readonly string[], folder: string): Promise<string> {
  const home = await mkdtemp(join(folder, 'clone-'));
  const [origin, clone] = [join(home, 'origin.git'), join(home, 'clone')];
  const git = (...args: string[]) => runProgram('git', args, { timeoutMs: 60_000 });
  await git('clone', '--quiet', '--bare', ROOT, origin);
  await git('-C', origin, 'update-ref', 'refs/heads/released', 'HEAD');
  await git('-C', origin, 'tag', '--force', TAG);
  await git('clone', '--quiet', '--branch', 'released', origin, clone);
  const [program = '', ...args] = words.map((word) => (word === '<tag>' ? TAG : word));
  const isNpm = program === 'npm';
  // What the cache has is not asked for again.
  const flags = isNpm ? ['--prefer-offline', '--no-audit', '--no-fund'] : [];
  const said = await runProgram(
    isNpm ? 'npm' : 'git',
    [...(isNpm ? ['--prefix', clone] : ['-C', clone]), ...args, ...flags],
    {
      timeoutMs: 300_000,
    },
  );
  await rm(home, { recursive: true, force: true });
  return said;
}

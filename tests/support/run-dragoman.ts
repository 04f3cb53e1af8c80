import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Summary } from '../../local/summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Names the folder where the programs were built, for the processes that tests start. */
export const BUILD_VARIABLE = 'DRAGOMAN_TEST_BUILD';

/** For runs with the stand-in for Amazon Translate, whose words are in no language. */
export const WITHOUT_LANGUAGE_CHECKS = {
  'site.json': JSON.stringify({ checks: { language: 'off', script: 'off' } }),
};

/** A place of its own for a test, gone with it. */
export interface Workspace {
  content: string;
  data: string;
  /** Writes files of the content folder by path. */
  write(files: Record<string, string | Uint8Array>): Promise<void>;
  remove(): Promise<void>;
}

export async function createWorkspace(files: Record<string, string | Uint8Array> = {}): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'dragoman-'));
  const content = join(root, 'content');
  const write = async (more: Record<string, string | Uint8Array>) => {
    for (const [path, text] of Object.entries(more)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
  };
  await mkdir(content, { recursive: true });
  await write(files);
  return {
    content,
    data: join(root, 'data'),
    write,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export interface RunOptions {
  workspace: Pick<Workspace, 'content' | 'data'>;
  /** The address of a Translate stand-in; without one there is no machine. */
  translate?: string;
  /** Beside what every run has. */
  env?: Record<string, string>;
  /** As people start it, from its sources, and not what was built for the tests. */
  byNpm?: boolean;
  /** No file it writes may be longer than so many blocks of 512 bytes: a write that would is cut there, and refused. */
  blocks?: number;
}

export function spawnDragoman(args: string[], options: RunOptions): ChildProcess {
  return spawnProgram('main', args, options);
}

/** `npm run -s dragoman -- <args>`, to be killed. */
export function spawnCommand(args: string[], options: RunOptions): ChildProcess {
  return spawnProgram('cli', args, options);
}

/** In package.json. */
const SCRIPTS = { main: 'start', cli: 'dragoman' };
const SOURCES = { main: 'local/main.ts', cli: 'cli/cli.ts' } as const;

/** `$0` is how many blocks, and the rest the command. */
const LIMITED = 'ulimit -f "$0"; exec "$@"';

function spawnProgram(
  program: keyof typeof SCRIPTS,
  args: string[],
  { workspace, translate, env: more, byNpm = false, blocks }: RunOptions,
): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NO_COLOR: '1',
    DESK_TOKEN: 'desk-token',
    CONTENT_DIR: workspace.content,
    DATA_DIR: workspace.data,
    NODE_NO_WARNINGS: '1',
    ...more,
  };
  if (translate !== undefined) {
    Object.assign(env, { TRANSLATOR: 'amazon', AWS_ENDPOINT_URL_TRANSLATE: translate });
  }
  if (byNpm) return spawn('npm', ['run', '-s', SCRIPTS[program], '--', ...args], { cwd: ROOT, env });
  const build = process.env[BUILD_VARIABLE];
  const code = build ? [join(build, `${program}.mjs`)] : ['--import', 'tsx', SOURCES[program]];
  const command = [process.execPath, ...code, ...args];
  if (blocks !== undefined)
    return spawn('sh', ['-c', LIMITED, String(blocks), ...command], { cwd: ROOT, env });
  return spawn(process.execPath, command.slice(1), { cwd: ROOT, env });
}

/** Kills a program in the midst of its work: once it has told of so many things, or it ends. */
export async function killOnceTold(child: ChildProcess, lines: number): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  let told = 0;
  const count = (part: Buffer) => {
    told += part.toString().split('\n').length - 1;
    if (told >= lines) child.kill('SIGKILL');
  };
  child.stdout?.on('data', count);
  child.stderr?.on('data', count);
  await ended;
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `npm run -s dragoman -- <args>` to its end. */
export async function runCommand(args: string[], options: RunOptions, input = ''): Promise<CommandResult> {
  const child = spawnCommand(args, options);
  child.stdin?.end(input);
  return readToEnd(child);
}

async function readToEnd(child: ChildProcess): Promise<CommandResult> {
  const [code, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('close', resolve)),
    readAll(child.stdout),
    readAll(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** `npm start -- <args>` to its end, however it ends. */
export async function runToEnd(args: string[], options: RunOptions): Promise<CommandResult> {
  return readToEnd(spawnDragoman(args, options));
}

export interface RunResult extends CommandResult {
  /** The last line of the output. */
  summary: Summary;
}

/** `npm start -- --once --json` to its end. */
export async function runOnce(options: RunOptions): Promise<RunResult> {
  const { code, stdout, stderr } = await readToEnd(spawnDragoman(['--once', '--json'], options));
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`no summary; exit code ${code}\n${stdout}\n${stderr}`);
  return { code, stdout, stderr, summary: JSON.parse(last) as Summary };
}

async function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const part of stream ?? []) text += part;
  return text;
}

/** What `npm start -- --help` says. */
export async function readHelp(options: RunOptions): Promise<string> {
  return (await readToEnd(spawnDragoman(['--help'], options))).stdout;
}

export interface RunningServer {
  url: string;
  /** What it has said up to now. */
  output(): string;
  stop(): Promise<number | null>;
}

/** `npm start` on a free port, once it watches the content folder. */
export async function startServer(options: RunOptions, args: string[] = []): Promise<RunningServer> {
  const child = spawnDragoman(['--port', '0', ...args], options);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (found !== undefined && output.includes('Watching ')) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code}\n${output}`)));
  });
  return {
    url,
    output: () => output,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

export interface ServerProcess {
  /** What it has said so far. */
  output(): string;
  /** Asks it to end, and ends it where it does not. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  env: NodeJS.ProcessEnv;
  /** What it says once it listens. */
  ready: string;
}

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 30_000;

/** Starts a server and waits until it says that it listens. */
export async function startServerProcess(
  program: string,
  args: string[],
  { env, ready }: ServerOptions,
): Promise<ServerProcess> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test that is given up on does not get to stop it.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${program} ${reason}:\n${output}`));
    const timer = setTimeout(() => fail('does not listen'), START_LIMIT_MS);
    const hear = (part: Buffer) => {
      output += part;
      if (!output.includes(ready)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (cause) => fail(cause.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
  return { output: () => output, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}

/** A port of this machine that nobody listened on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

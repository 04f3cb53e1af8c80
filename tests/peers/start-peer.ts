import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

/** Where .ci/nightly put the servers. */
export const PEERS = process.env.PEERS ?? join(import.meta.dirname, '..', '..', 'node_modules/.cache/peers');

const SERVERS = join(import.meta.dirname, 'servers');
const START_MS = 150_000;
const PAUSE_MS = 250;

export interface Peer {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts a server of Python's on this machine, and gives it once it answers at a path.
 * @param environment The folder of its packages under {@link PEERS}.
 */
export async function startPeer(
  environment: string,
  script: string,
  argumentsFor: (port: number) => string[],
  path: string,
): Promise<Peer> {
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const python = join(PEERS, environment, 'bin', 'python');
  const server = spawn(python, [join(SERVERS, script), ...argumentsFor(port)], {
    cwd: PEERS,
    env: { PATH: process.env.PATH, HOME: PEERS, ARGOS_PACKAGES_DIR: join(PEERS, 'argos', 'packages') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-2_000);
  });
  const close = () => end(server);
  for (const until = Date.now() + START_MS; !(await answers(`${url}${path}`)); ) {
    if (server.exitCode === null && Date.now() < until) continue;
    await close();
    throw new Error(`${script} does not answer at ${url}${path}: ${told}`);
  }
  return { url, close };
}

async function answers(address: string): Promise<boolean> {
  const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    await pause;
    return false;
  }
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

/** One that nobody listens at, a moment ago. */
function findPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

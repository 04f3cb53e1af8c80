import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface ProgramEnd {
  output: string;
  /** By itself, with 0. */
  isGood: boolean;
}

/** A program of others, for so long at most. Its errors go to the console. */
export async function readProgram(
  command: string,
  args: readonly string[],
  limitMs: number,
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramEnd> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: limitMs,
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [output, code] = await Promise.all([text(child.stdout), ended]);
  return { output, isGood: code === 0 };
}

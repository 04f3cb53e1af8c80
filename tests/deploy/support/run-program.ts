import { execFile } from 'node:child_process';

export interface ProgramOptions {
  env?: NodeJS.ProcessEnv;
  timeoutMs: number;
}

/** Characters of a failed program's output that are shown. */
const SHOWN = 4000;
const OUTPUT_LIMIT_BYTES = 20_000_000;

/**
 * Runs a program to its end and answers its standard output.
 * @throws where it fails or takes too long, with the end of what it said.
 */
export function runProgram(program: string, args: string[], options: ProgramOptions): Promise<string> {
  const { env = process.env, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    const limits = { timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: OUTPUT_LIMIT_BYTES } as const;
    execFile(program, args, { env, ...limits }, (cause, stdout, stderr) => {
      if (cause === null) return resolve(stdout);
      const ending = cause.killed ? `took longer than ${timeoutMs / 1000} s` : `failed (${cause.code})`;
      const said = `${stdout}\n${stderr}`.trim().slice(-SHOWN);
      reject(new Error(`${program} ${args.join(' ')} ${ending}:\n${said}`, { cause }));
    });
  });
}

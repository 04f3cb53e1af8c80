import { createInterface } from 'node:readline/promises';

/** Asks a person. @throws if nobody is there to be asked. */
export async function isAgreed(question: string, nobodyThere: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error(nobodyThere);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/**
 * Every measurement that has a bar, one after another.
 *
 *   npm run bench [-- name …] [--node <program>] [--json]
 *
 * `--node` names the Node of Lambda, which .ci/run fetches. Ends with 1 if a bar is missed or a measurement cannot be made.
 * With `--json` the last line is an object: what each printed, by name.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** By name: what it is told besides, and whether it can be told a Node. */
const BENCHES: Record<string, { takesNode: boolean }> = {
  reads: { takesNode: true },
  serve: { takesNode: false },
  'cold-start': { takesNode: true },
  runtime: { takesNode: true },
  cost: { takesNode: false },
  'long-edit': { takesNode: false },
  pace: { takesNode: false },
  edits: { takesNode: false },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  throw new Error(`no bench is called ${unknown.join(', ')}: there are ${Object.keys(BENCHES).join(', ')}`);
}

const results: Record<string, { isMet: boolean; seconds: number; printed: unknown }> = {};
for (const [name, { takesNode }] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (!values.json) console.log(`\n== ${name}`);
  results[name] = await measure(name, takesNode);
}

if (values.json) console.log(JSON.stringify(results));
else {
  console.log('\n');
  for (const [name, { isMet, seconds }] of Object.entries(results)) {
    console.log(`${name.padEnd(12)} ${isMet ? 'met' : 'missed'}, ${seconds.toFixed(0)} s`);
  }
}
process.exitCode = Object.values(results).every(({ isMet }) => isMet) ? 0 : 1;

async function measure(name: string, takesNode: boolean) {
  const args = [
    ...(values.json ? ['--json'] : []),
    ...(takesNode && values.node !== undefined ? ['--node', values.node] : []),
  ];
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, `${name}.ts`), ...args],
    {
      stdio: ['ignore', values.json ? 'pipe' : 'inherit', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const told = (await child.stdout?.setEncoding('utf8').toArray())?.join('') ?? '';
  const isMet = (await ended) === 0;
  return { isMet, seconds: (performance.now() - start) / 1000, printed: lastJson(told) };
}

function lastJson(text: string): unknown {
  const line = text.trim().split('\n').at(-1) ?? '';
  return line.startsWith('{') || line.startsWith('[') ? JSON.parse(line) : undefined;
}

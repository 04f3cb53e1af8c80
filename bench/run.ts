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

/** By name: whether it is told a Node for the processes it starts, runs by it itself, or goes by the Node of whoever starts it. */
const BENCHES: Record<string, 'told' | 'run' | 'own'> = {
  reads: 'told',
  serve: 'own',
  'cold-start': 'told',
  runtime: 'told',
  cost: 'own',
  'long-edit': 'run',
  pace: 'own',
  edits: 'own',
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
for (const [name, node] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (!values.json) console.log(`\n== ${name}`);
  results[name] = await measure(name, node);
}

if (values.json) console.log(JSON.stringify(results));
else {
  console.log('\n');
  for (const [name, { isMet, seconds }] of Object.entries(results)) {
    console.log(`${name.padEnd(12)} ${isMet ? 'met' : 'missed'}, ${seconds.toFixed(0)} s`);
  }
}
process.exitCode = Object.values(results).every(({ isMet }) => isMet) ? 0 : 1;

async function measure(name: string, node: (typeof BENCHES)[string]) {
  const args = [
    ...(values.json ? ['--json'] : []),
    ...(node === 'told' && values.node !== undefined ? ['--node', values.node] : []),
  ];
  const start = performance.now();
  const child = spawn(
    (node === 'run' && values.node) || process.execPath,
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

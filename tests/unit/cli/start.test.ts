import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?from\s+)?'([^']+)'/gm;

/** What is loaded with a file, before anything is called: files of ours, and packages. */
function loadedWith(entry: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(entry)) return loaded;
  loaded.add(entry);
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(STATIC)) {
    if (name.startsWith('.')) loadedWith(posix.join(posix.dirname(entry), name), loaded);
    else if (!name.startsWith('node:') && !builtinModules.includes(name)) loaded.add(name);
  }
  return loaded;
}

const packagesOf = (loaded: ReadonlySet<string>) =>
  [...loaded].filter((name) => !/\.tsx?$/.test(name)).sort();

/** A few kilobytes each: work that goes one after the other, or some at once; how much two texts differ. */
const TINY = ['p-limit', 'fastest-levenshtein'];

/** Flags are read with the one, progress is shown with the others. */
const SMALL = ['commander', 'log-update', 'picocolors'];

/** Which engines a flag may name, and what a killed process held: they import nothing but Node. */
const BEFORE_FLAGS = [
  'functions/shared/language/engines.ts',
  'functions/shared/store/files/turn-lock.ts',
  'functions/shared/store/files/missing-file.ts',
];

test('npm start reads its flags before it loads anything else', () => {
  const loaded = loadedWith('local/main.ts');
  expect(packagesOf(loaded)).toEqual(SMALL);
  expect([...loaded].filter((file) => file.startsWith('functions/'))).toEqual(BEFORE_FLAGS);
});

const COMMANDS = readdirSync('cli/commands', { recursive: true }).map(String);

test.each(COMMANDS.filter((name) => name.endsWith('.ts')))(
  '%s reads its flags before it loads a stage or a client of AWS',
  (file) => {
    const loaded = loadedWith(`cli/commands/${file}`);
    expect(packagesOf(loaded).filter((name) => ![...SMALL, ...TINY].includes(name))).toEqual([]);
  },
);

test('a run in which nothing is new loads no stage, and neither the site nor the desk', () => {
  const stages =
    /^functions\/(?:poll\/poll-feeds|(?:ingest|translate|publish)\/\w+-article)\.ts$|\/app\.tsx$/;
  const loaded = [...loadedWith('local/run-once.ts')].filter((file) => stages.test(file));
  expect(loaded).toEqual([]);
});

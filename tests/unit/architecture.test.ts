import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { pipeline } from '../../functions/pipeline.ts';

/** Who may import whom: stages never import each other, and what they share imports no stage. */
const STAGES = Object.keys(pipeline).map((stage) => `functions/${stage}`);
const SHARED = ['functions/pipeline.ts', 'functions/shared'];
const MAY_IMPORT: Record<string, string[]> = {
  'functions/pipeline.ts': ['functions/shared'],
  'functions/shared': ['functions/pipeline.ts'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, SHARED])),
  local: [...SHARED, ...STAGES],
  cli: [...SHARED, ...STAGES, 'local'],
  cdk: [...SHARED, ...STAGES],
};

/** `functions/ingest` of `functions/ingest/handler.ts`. */
function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'functions' ? `${top}/${second}` : top;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from\s+|import\s+|import\(\s*)'(\.[^']+)'/g)].map(
    ([, path = '']) => path,
  );
  return found.map((path) => posix.join(dirname(file), path));
}

const files = ['functions', 'cdk', 'cli', 'local'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

test('every part imports only from the parts it may', () => {
  const broken = files.flatMap((file) =>
    importsOf(file)
      .filter((other) => partOf(other) !== partOf(file))
      .filter((other) => !MAY_IMPORT[partOf(file)]?.includes(partOf(other)))
      .map((other) => `${file} imports ${other}`),
  );
  expect(broken).toEqual([]);
});

test('every part is in the table', () => {
  expect([...new Set(files.map(partOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('nothing deployed reads from node:fs but the file store, the fonts beside the code and the local engine', () => {
  const readers = files.filter(
    (file) => file.startsWith('functions/') && /'node:fs/.test(readFileSync(file, 'utf8')),
  );
  expect(readers.sort()).toEqual([
    'functions/shared/store/file-object-store.ts',
    'functions/shared/store/files/missing-file.ts',
    'functions/shared/store/files/turn-lock.ts',
    'functions/shared/store/files/write-turn.ts',
    'functions/shared/store/write-through.ts',
    'functions/site/layout/fonts/read-font.ts',
    'functions/translate/engines/local/fetch-models.ts',
    'functions/translate/engines/local/local-model.ts',
  ]);
});

/** Lambda asks every stage's entry for this name. */
const ENTRY = 'handler.ts';
const DECLARED =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
/** `export { a, b as c }` and `export type { D }`, but not what is handed on `from` another file. */
const LISTED = /^export (?:type )?\{([^}]*)\}(?!\s*from)/gm;

/** The names that a text exports of its own; those of overloads once. */
function exportedNames(text: string): Set<string> {
  const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name);
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) => names.split(','));
  const written = listed.map(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .split(' as ')
        .at(-1) ?? '',
  );
  return new Set([...declared, ...written].filter((name) => name !== ''));
}

test('no exported name stands for two things', () => {
  const places = new Map<string, string[]>();
  for (const file of files.filter((name) => basename(name) !== ENTRY)) {
    for (const name of exportedNames(readFileSync(file, 'utf8'))) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  expect([...places].filter(([, all]) => all.length > 1)).toEqual([]);
});

test('names are found however they are exported', () => {
  const text = [
    'export function one(a: string): void;',
    'export function one(a: number): void;',
    'export async function* two() {}',
    "export { three, type Four, five as six };\nexport type { Seven };\nexport { other } from './other.ts';",
    "export type { Another } from './other.ts';\nexport abstract class Eight {}\n  export const inside = 1;",
  ].join('\n');
  expect([...exportedNames(text)]).toEqual(['one', 'two', 'Eight', 'three', 'Four', 'six', 'Seven']);
});

test('no files import each other in a circle, types neither', () => {
  const all = new Map(files.map((file) => [file, importsOf(file)]));
  const isIn = (file: string) => all.has(file);
  const isImported = (file: string) => [...all.values()].some((others) => others.includes(file));
  // What imports nothing that is left, or is imported by nothing that is left, stands in no circle.
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const [file, others] of all) if (!others.some(isIn) || !isImported(file)) all.delete(file);
  }
  expect([...all.keys()]).toEqual([]);
});

const FOLDER_LIMIT = 22;
const LINES_LIMIT = 220;

test('folders and files stay small enough to be looked over', () => {
  const folders = new Map<string, number>();
  for (const file of files) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
  expect([...folders].filter(([, count]) => count > FOLDER_LIMIT)).toEqual([]);
  const lines = files.map((file) => [file, readFileSync(file, 'utf8').trimEnd().split('\n').length] as const);
  expect(lines.filter(([, count]) => count > LINES_LIMIT)).toEqual([]);
});

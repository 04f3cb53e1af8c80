import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
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

test('nothing deployed reads from node:fs but the file store and the fonts beside the code', () => {
  const readers = files.filter(
    (file) => file.startsWith('functions/') && /'node:fs/.test(readFileSync(file, 'utf8')),
  );
  expect(readers.sort()).toEqual([
    'functions/shared/store/file-lock.ts',
    'functions/shared/store/file-object-store.ts',
    'functions/site/layout/fonts/read-font.ts',
  ]);
});

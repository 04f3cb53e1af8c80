import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { pipeline } from '../../functions/pipeline.ts';

/** Who may import whom. Stages never import each other; what they share stands beside them. */
const MAY_IMPORT: Record<string, string[]> = {
  'functions/article': [],
  'functions/aws': [],
  'functions/store': ['functions/article', 'functions/aws'],
  'functions/pipeline.ts': ['functions/store'],
  'functions/environment': ['functions/article', 'functions/aws', 'functions/store'],
  'functions/queue': [
    ...['functions/aws', 'functions/store', 'functions/environment', 'functions/pipeline.ts'],
  ],
  'functions/text': ['functions/article'],
  'functions/terminology': ['functions/article', 'functions/store', 'functions/text'],
  'functions/memory': ['functions/article', 'functions/store', 'functions/text'],
  'functions/exchange': ['functions/article', 'functions/memory'],
  'functions/feeds': ['functions/article', 'functions/store'],
  'functions/rejected': ['functions/article', 'functions/store', 'functions/feeds'],
  'functions/intake': ['functions/article', 'functions/store'],
  'functions/poll': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
    ...['functions/text', 'functions/feeds', 'functions/intake'],
  ],
  'functions/ingest': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
    ...['functions/text', 'functions/intake'],
  ],
  'functions/translate': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
    ...['functions/aws', 'functions/text', 'functions/terminology', 'functions/memory'],
  ],
  'functions/publish': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
  ],
  'functions/fonts': [],
  'functions/http': [],
  'functions/site': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
    ...['functions/fonts', 'functions/http'],
  ],
  'functions/desk': [
    ...['functions/article', 'functions/store', 'functions/environment', 'functions/queue'],
    ...['functions/aws', 'functions/feeds', 'functions/rejected', 'functions/http'],
  ],
  cdk: [
    ...['functions/article', 'functions/queue', 'functions/pipeline.ts'],
    ...['functions/site', 'functions/fonts'],
  ],
  local: Object.keys(pipeline)
    .map((stage) => `functions/${stage}`)
    .concat([
      ...['functions/article', 'functions/store', 'functions/queue', 'functions/pipeline.ts'],
      ...['functions/exchange', 'functions/memory', 'functions/terminology'],
      ...['functions/aws', 'functions/feeds', 'functions/rejected'],
    ]),
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

const files = ['functions', 'cdk', 'local'].flatMap((folder) =>
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
    'functions/fonts/read-font.ts',
    'functions/store/file-lock.ts',
    'functions/store/file-object-store.ts',
  ]);
});

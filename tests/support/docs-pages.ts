import { readdirSync, readFileSync } from 'node:fs';

/** The pages that tell how things are; a decision (docs/adr/) tells how they were when it was made. */
export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter(isPage)
    .map((name) => `docs/${name}`),
];

/** Those, and the decisions. */
export const ALL_PAGES = [
  ...PAGES,
  ...readdirSync('docs/adr').map((name) => `docs/adr/${name}`),
  'CHANGELOG.md',
];

export const readPage = (page: string) => readFileSync(page, 'utf8');

/** The rows of the table whose header begins with these cells, each cell as it is written. */
export function readTable(page: string, ...header: string[]): string[][] {
  const lines = readPage(page).split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${header.join(' | ')} |`));
  if (first < 0) throw new Error(`${page} has no table ${header.join(', ')}`);
  const rows = lines.slice(first + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map(cellsOf);
}

/** What stands between backticks in a text, but for blocks of code. */
export const namesIn = (text = '') =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

function cellsOf(line: string): string[] {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim());
}

function isPage(name: string): boolean {
  return name.endsWith('.md');
}

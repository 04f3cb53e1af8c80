import { readFileSync } from 'node:fs';

/** What `npm start` gives Node, its flags too. */
export function startArgs(): string[] {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

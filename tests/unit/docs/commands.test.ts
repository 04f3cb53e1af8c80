import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { commands } from '../../../cli/commands.ts';
import { namesIn, PAGES, readPage, readTable } from '../../support/docs-pages.ts';
import { createWorkspace, readHelp } from '../../support/run-dragoman.ts';

interface Shown {
  name: string;
  flags: string[];
}

/** `npm run -s dragoman -- <command> --flag`, wherever a page shows it. */
function shownIn(page: string): Shown[] {
  const calls = readPage(page).matchAll(/run -s dragoman -- ([a-z-]+)([^#|\n`>]*)/g);
  return [...calls].map(([, name = '', rest = '']) => ({ name, flags: rest.match(/--[a-z-]+/g) ?? [] }));
}

/** Those of a command's own commands too. */
function flagsOf(command: Command | undefined): (string | null | undefined)[] {
  const own = command?.options.map(({ long }) => long) ?? [];
  return [...own, ...(command?.commands ?? []).flatMap(flagsOf)];
}

test.each(PAGES)('commands that %s shows are there, with their flags', async (page) => {
  for (const { name, flags } of shownIn(page)) {
    expect(Object.keys(commands)).toContain(name);
    expect(flagsOf(await commands[name]?.())).toEqual(expect.arrayContaining(flags));
  }
});

test('every command is shown on some page', () => {
  const shown = new Set(PAGES.flatMap(shownIn).map(({ name }) => name));
  expect(Object.keys(commands).filter((name) => !shown.has(name))).toEqual([]);
});

test('what a flag is without being given is told as it is written', async () => {
  const help = await Promise.all(
    Object.values(commands).map(async (load) => (await load()).helpInformation()),
  );
  expect(help.join('\n')).toContain('(default: 5m)');
  expect(help.join('\n')).not.toMatch(/default: \d{5,}/);
});

test('the README has every flag of npm start, with its variable and default', async () => {
  const workspace = await createWorkspace();
  const help = (await readHelp({ workspace })).replace(/\s+/g, ' ');
  await workspace.remove();
  const rows = readTable('README.md', 'flag', 'variable', 'meaning', 'default');
  const flags = new Set(help.match(/--(?!help)[a-z-]+/g));
  expect(new Set(rows.flatMap(([flag]) => namesIn(flag)))).toEqual(flags);
  const read = rows.filter(([flag, variable]) => flag !== '' && variable !== '');
  expect(read).toHaveLength(help.match(/env: /g)?.length ?? 0);
  for (const [flag, variable, , value] of read.map((cells) => cells.map((cell) => cell.replaceAll('`', ''))))
    expect(help).toMatch(new RegExp(`${flag} <[^)]*default: "?${value}"?, env: ${variable}\\)`));
});

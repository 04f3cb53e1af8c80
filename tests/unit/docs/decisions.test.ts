import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../support/docs-pages.ts';

const FOLDER = 'docs/adr';
const decisions = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
const BY = String.raw`superseded(?: in part(?: \([^)]+\))?)? by \[ADR (\d+)\]\((\d{4}-[a-z0-9-]+\.md)\)`;
const STATUS = new RegExp(`^Status: (?:accepted|accepted, ${BY}|${BY}|withdrawn)\\.`);

test.each(decisions)('%s has its number, its status and what was decided', (name) => {
  const [title = '', , status = ''] = readPage(`${FOLDER}/${name}`).split('\n');
  expect(title).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. .`));
  expect(status).toMatch(STATUS);
  expect(readPage(`${FOLDER}/${name}`)).toContain('\n**Decided.** ');
});

test('what supersedes a decision is there, and names the one that it supersedes', () => {
  const pairs = decisions.flatMap((name) => {
    const [, , status = ''] = readPage(`${FOLDER}/${name}`).split('\n');
    const [, ...found] = STATUS.exec(status) ?? [];
    const later = found.find((text) => text?.endsWith('.md'));
    return later === undefined ? [] : [{ name, later }];
  });
  expect(pairs.length).toBeGreaterThan(0);
  for (const { name, later } of pairs) {
    expect(existsSync(`${FOLDER}/${later}`)).toBe(true);
    expect(readPage(`${FOLDER}/${later}`)).toContain(`](${name})`);
  }
});

test('no two decisions have one number', () => {
  const numbers = decisions.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
});

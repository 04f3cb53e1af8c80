import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sweepLeftovers } from '../../../../local/runtime/sweep-leftovers.ts';

const GONE = 999999999;
const RUNNING = process.ppid;

function dataFolder(files: Record<string, string>): string {
  const data = mkdtempSync(join(tmpdir(), 'dragoman-sweep-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  for (const folder of ['.tmp', '.locks', '.content', 'inbox']) mkdirSync(join(data, folder));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(data, path), text);
  return data;
}
const left = (data: string) =>
  ['.tmp', '.locks', '.content', 'inbox'].flatMap((folder) => readdirSync(join(data, folder)));

test('what killed processes left is removed; what a running one holds, and all else, stays', async () => {
  const data = dataFolder({
    [`.tmp/${GONE}-a`]: 'half',
    [`.tmp/${process.pid}-b`]: 'half',
    '.tmp/f5c0-of-an-older-version': 'half',
    [`.tmp/${RUNNING}-c`]: 'half',
    '.locks/gone': `${GONE} x`,
    '.locks/empty': '',
    '.locks/running': `${RUNNING} x`,
    '.content/list.json.new': '[',
    '.content/list.json': '[]',
    'inbox/x': '',
  });
  await sweepLeftovers(data);
  expect(left(data)).toEqual([`${RUNNING}-c`, 'running', 'list.json', 'x']);
});

test('what is old is of no running process, whatever has its number now', async () => {
  const data = dataFolder({ [`.tmp/${RUNNING}-c`]: 'half', '.locks/running': `${RUNNING} x` });
  for (const path of [`.tmp/${RUNNING}-c`, '.locks/running']) utimesSync(join(data, path), 0, 0);
  await sweepLeftovers(data);
  expect(left(data)).toEqual([]);
});

test('a data folder that is new has nothing to sweep', async () => {
  await expect(sweepLeftovers(join(tmpdir(), 'dragoman-none'))).resolves.toBeUndefined();
});

import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holdDataFolder, readHolder } from '../../../../local/runtime/hold-data-folder.ts';
import { nameProcess } from '../../../../local/runtime/queue/name-process.ts';

function dataFolder(holder?: string): string {
  const data = mkdtempSync(join(tmpdir(), 'dragoman-hold-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  if (holder !== undefined) writeFileSync(join(data, '.running'), holder);
  return data;
}
const holderOf = (name: string) =>
  JSON.stringify({ process: name, since: '2026-01-01', translator: 'amazon' });

test('a folder is held by one process until it lets go', async () => {
  const data = dataFolder();
  const letGo = await holdDataFolder(data, 'memory');
  expect(await readHolder(data)).toMatchObject({ process: nameProcess(process.pid), translator: 'memory' });
  await expect(holdDataFolder(data, 'memory')).rejects.toThrow(`process ${process.pid}`);
  await letGo();
  expect([await readHolder(data), existsSync(join(data, '.running'))]).toEqual([undefined, false]);
  await (await holdDataFolder(data, 'memory'))();
});

test('of many that want it at once one gets it, again and again', async () => {
  for (let round = 0; round < 20; round += 1) {
    const data = dataFolder(holderOf('999999999.1'));
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => holdDataFolder(data, 'memory')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

test.each([
  ['a process that is gone', '999999999'],
  ['a process whose number another one has by now', `${process.ppid}.1`],
])('a folder that %s held is free', async (_, name) => {
  const data = dataFolder(holderOf(name));
  expect(await readHolder(data)).toBeUndefined();
  await holdDataFolder(data, 'memory');
  expect(await readHolder(data)).toBeDefined();
});

test.each(['', 'null', '{', '{"process":1}', '[]'])('what was left as %j holds nothing', async (text) => {
  const data = dataFolder(text);
  utimesSync(join(data, '.running'), 0, 0);
  await holdDataFolder(data, 'memory');
  expect(await readHolder(data)).toBeDefined();
});

test('a process that runs is named, with what to do', async () => {
  const data = dataFolder(holderOf(nameProcess(process.ppid) as string));
  const message = `is used by another npm start, process ${process.ppid}, since 2026-01-01; stop that one`;
  await expect(holdDataFolder(data, 'memory')).rejects.toThrow(message);
});

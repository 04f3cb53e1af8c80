import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breakLock, tryLock } from '../../../../../functions/shared/store/files/turn-lock.ts';
import { withFileLock } from '../../../../../functions/shared/store/files/write-turn.ts';

let folder: string;
const lock = () => join(folder, '.locks', 'turn');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-turn-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one lock is for all that a process writes at once, and for what it writes next', async () => {
  const seen = new Set<string>();
  const look = async () => void seen.add(await readFile(lock(), 'utf8'));
  await Promise.all(['a', 'b', 'c'].map((key) => withFileLock(folder, key, look)));
  await withFileLock(folder, 'd', look);
  expect(seen.size).toBeLessThan(3);
  await expect.poll(() => readdir(join(folder, '.locks'))).toEqual([]);
});

test('a turn that has lasted long ends, and who writes next has another one', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const owner = () => readFile(lock(), 'utf8');
    const owners = [await withFileLock(folder, 'a', owner)];
    vi.advanceTimersByTime(3_000);
    owners.push(await withFileLock(folder, 'b', owner));
    const both = ['c', 'd'].map((key, place) =>
      withFileLock(folder, key, async () => {
        if (place === 0) vi.advanceTimersByTime(3_000);
        owners.push(await owner());
      }),
    );
    await Promise.all([...both, withFileLock(folder, 'e', async () => owners.push(await owner()))]);
    await withFileLock(folder, 'f', async () => owners.push(await owner()));
    expect(owners).toHaveLength(6);
    expect(new Set(owners).size).toBeGreaterThan(2);
  } finally {
    vi.useRealTimers();
  }
});

test('of one key there is one writer at a time', async () => {
  let writers = 0;
  const work = async () => {
    writers += 1;
    await readdir(folder);
    expect(writers).toBe(1);
    writers -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withFileLock(folder, 'a', work)));
});

/** Writes one thing beside another without end. */
function startBusyWriter(): ChildProcess {
  const program = `
    import { withFileLock } from './functions/shared/store/files/write-turn.ts';
    import { setTimeout as sleep } from 'node:timers/promises';
    const write = async (key) => { for (;;) await withFileLock(${JSON.stringify(folder)}, key, () => sleep(5)); };
    for (const key of ['a', 'b', 'c']) write(key);`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program]);
}

test('a process that never stops writing gives way to another one', async () => {
  const busy = startBusyWriter();
  try {
    await expect.poll(() => readFile(lock(), 'utf8').catch(() => '')).toMatch(RegExp(`^${busy.pid} `));
    for (const key of ['a', 'x', 'a']) {
      const owner = await withFileLock(folder, key, () => readFile(lock(), 'utf8'));
      expect(Number.parseInt(owner, 10)).toBe(process.pid);
    }
    await expect.poll(() => readFile(lock(), 'utf8').catch(() => '')).toMatch(RegExp(`^${busy.pid} `));
  } finally {
    busy.kill('SIGKILL');
  }
});

test('so does one that has just written the last that it had to: another asked meanwhile', async () => {
  await withFileLock(folder, 'a', () => writeFile(`${lock()}-asked`, `${process.ppid} asks`));
  await expect.poll(() => readdir(join(folder, '.locks'))).toEqual([]);
});

test('a turn that cannot be ended goes on with the next writer', async () => {
  const isFolder = async () => {
    await rm(lock());
    await mkdir(lock());
  };
  await withFileLock(folder, 'a', isFolder);
  expect(await withFileLock(folder, 'b', async () => 'written')).toBe('written');
  await rm(lock(), { recursive: true });
  expect(await withFileLock(folder, 'c', async () => 'written')).toBe('written');
});

test('of a dead process a lock is broken by one at a time, and the next one’s stays', async () => {
  await mkdir(join(folder, '.locks'));
  await writeFile(lock(), '4194305 gone');
  expect(tryLock(lock(), `${process.pid} first`)).toBe(false);
  expect(tryLock(lock(), `${process.pid} first`)).toBe(true);
  await writeFile(`${lock()}-breaking`, '4194305');
  breakLock(lock(), () => true);
  expect(await readFile(lock(), 'utf8')).toBe(`${process.pid} first`);
  await utimes(`${lock()}-breaking`, 0, 0);
  for (let time = 0; time < 2; time += 1) breakLock(lock(), () => true);
  expect(await readdir(join(folder, '.locks'))).toEqual([]);
});

test("a lock that is another process's by now stays when the turn ends", async () => {
  await withFileLock(folder, 'a', () => writeFile(lock(), `${process.ppid} another`));
  for (let look = 0; look < 3; look += 1)
    expect(await readFile(lock(), 'utf8')).toBe(`${process.ppid} another`);
});

test('what fails ends its turn, and a lock that cannot be made fails those who wait for it', async () => {
  const fail = () => Promise.reject(new Error('the disk is full'));
  await expect(withFileLock(folder, 'a', fail)).rejects.toThrow('the disk is full');
  await expect.poll(() => readdir(join(folder, '.locks'))).toEqual([]);
  await rm(join(folder, '.locks'), { recursive: true });
  await writeFile(join(folder, '.locks'), 'no folder');
  const write = () => withFileLock(folder, 'a', async () => 'written');
  await expect(Promise.all([write(), write()])).rejects.toThrow(/EEXIST|ENOTDIR/);
  await rm(join(folder, '.locks'));
  expect(await write()).toBe('written');
});

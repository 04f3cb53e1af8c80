import { readFileSync } from 'node:fs';

/**
 * A process by its number and the moment it began, because numbers are used again: after a restart of the machine
 * or of a container often at once. Only Linux tells the moment; elsewhere the number has to do.
 * @returns `undefined` if no such process runs.
 */
export function nameProcess(pid: number): string | undefined {
  if (process.platform !== 'linux') return isRunning(pid) ? String(pid) : undefined;
  const began = readBeginning(pid);
  return began === undefined ? undefined : `${pid}.${began}`;
}

/** Clock ticks since the machine started: the 22nd field of proc(5)'s stat, whose 2nd may hold spaces and brackets. */
function readBeginning(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

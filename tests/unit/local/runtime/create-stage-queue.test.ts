import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '../../../../local/progress.ts';
import { createStageQueue } from '../../../../local/runtime/create-stage-queue.ts';

test('an event that fails by an error that is its own cause is told and given up like any other', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dragoman-queue-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const lines: string[] = [];
  const progress: Progress = { line: (label, text) => lines.push(`${label} ${text}`), count() {}, end() {} };
  const { queue, countUnfinished } = createStageQueue({
    data,
    once: true,
    isGuest: false,
    progress,
    async handle() {
      const cause = new Error('disk');
      cause.cause = cause;
      throw cause;
    },
  });
  (await queue.announce({ stage: 'ingest', key: 'inbox/one/en.md' })).ready();
  await queue.idle();
  expect(countUnfinished()).toBe(1);
  expect(lines.at(-1)).toBe('failed ingest inbox/one/en.md: disk (kept for the next start)');
});

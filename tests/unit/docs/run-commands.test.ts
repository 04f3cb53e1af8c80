import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../../cli/commands.ts';
import { RUN_ELSEWHERE, RUN_PAGES, readCommands, stepsOf } from '../../support/documented-commands.ts';

test.each(RUN_PAGES)(
  'every command of %s can be run by tests/deploy/documented-commands.test.ts, or says "needs AWS"',
  (page) => {
    const neither = readCommands(page).filter(
      (command) => !command.needsAws && stepsOf(command) === undefined,
    );
    expect(neither.map(({ line, text }) => `${page}:${line}: ${text}`)).toEqual([]);
  },
);

test('what is run by a test of its own is run there', () => {
  for (const [name, file] of Object.entries(RUN_ELSEWHERE))
    if (name in commands) expect(readFileSync(file, 'utf8')).toContain(`run('${name}'`);
});

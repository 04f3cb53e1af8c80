import { expect, test } from 'vitest';
import { RUN_PAGES, readCommands, stepsOf } from '../../support/documented-commands.ts';

test.each(RUN_PAGES)(
  'every command of %s can be run by tests/deploy/documented-commands.test.ts, or says "needs AWS"',
  (page) => {
    const neither = readCommands(page).filter(
      (command) => !command.needsAws && stepsOf(command) === undefined,
    );
    expect(neither.map(({ line, text }) => `${page}:${line}: ${text}`)).toEqual([]);
  },
);

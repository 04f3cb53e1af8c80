import { afterAll, beforeAll, expect, test } from 'vitest';
import { RUN_ELSEWHERE, RUN_PAGES, readCommands, stepsOf } from '../support/documented-commands.ts';
import { createRemedies, remedyOf } from './support/remedies.ts';
import { createStepRunner, type StepRunner } from './support/run-step.ts';

/**
 * The pages an operator works by, as they are written: every command that does not say "needs AWS" is run against a stack
 * that is deployed, in the order of the page, and what it is a remedy for is broken before and looked at after.
 */
let runner: StepRunner;
beforeAll(async () => {
  runner = await createStepRunner();
}, 900_000);
afterAll(() => runner?.close());

const commands = RUN_PAGES.flatMap(readCommands).filter(
  (command) => !command.needsAws && !stepsOf(command)?.some(({ args: [name = ''] }) => name in RUN_ELSEWHERE),
);
/** What takes the stack down is tried when all the rest has been. */
const last = commands.filter(({ text }) => text.includes('cdk destroy'));
const ordered = [...commands.filter((command) => !last.includes(command)), ...last];

test.each(ordered.map((command) => [command.page, command.line, command.text, command] as const))(
  '%s:%i: %s',
  async (_page, _line, _text, command) => {
    const steps = stepsOf(command);
    expect(steps, 'run it in tests/deploy, or write "needs AWS" behind it').toBeDefined();
    for (const step of steps ?? []) {
      const remedy = remedyOf(step);
      const { before, says, isAskedAgain, after } = createRemedies(runner)[remedy ?? ''] ?? {};
      await before?.();
      const said = await runner.run(step);
      const ask = async () => (isAskedAgain ? runner.run(step) : said);
      if (says?.test(said) === false) await expect.poll(ask, { timeout: 240_000 }).toMatch(says);
      await after?.();
    }
  },
  600_000,
);

test('every remedy that is looked at stands on a page', () => {
  const used = new Set(commands.flatMap((command) => stepsOf(command) ?? []).map(remedyOf));
  expect(Object.keys(createRemedies(runner)).filter((name) => !used.has(name))).toEqual([]);
});

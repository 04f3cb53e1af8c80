import type { Command } from 'commander';
import { STACK_VARIABLE } from './cloud/stack-option.ts';

/**
 * A command that works on a data folder only is no command of the deployed stack that is set for all of them; and a folder
 * that is named on the command line is meant.
 * @throws where a stack that is set would be ignored.
 */
export function heedStack(command: Command): void {
  const [stack, data] = [process.env[STACK_VARIABLE], command.getOptionValueSource('data')];
  const takes = (name: string) => command.options.some(({ long }) => long === `--${name}`);
  if (!stack || !takes('data')) return;
  if (data === 'cli') {
    if (command.getOptionValueSource('stack') === 'env') command.setOptionValue('stack', undefined);
    return;
  }
  if (takes('stack')) return;
  throw new Error(
    `${command.name()} works on a data folder, and ${STACK_VARIABLE} is set to ${stack}: name the folder (--data), or unset the variable`,
  );
}

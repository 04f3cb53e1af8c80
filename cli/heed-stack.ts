import type { Command } from 'commander';

/** A folder that is named on the command line is meant, and not the deployed stack that is set for all commands. */
export function heedStack(command: Command): void {
  const isFolderNamed = command.getOptionValueSource('data') === 'cli';
  if (isFolderNamed && command.getOptionValueSource('stack') === 'env')
    command.setOptionValue('stack', undefined);
}

import { Option } from 'commander';

export const STACK_VARIABLE = 'DRAGOMAN_STACK';

/** Commands that are about a deployed stack only. */
export function stackOption(): Option {
  return new Option('--stack <name>', 'the deployed stack').env(STACK_VARIABLE).default('Dragoman');
}

/** Commands that look into the data folder if no stack is named. */
export function optionalStackOption(): Option {
  return new Option('--stack <name>', 'a deployed stack in place of the data folder').env(STACK_VARIABLE);
}

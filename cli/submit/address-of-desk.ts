import type { Command } from 'commander';
import { STACK_VARIABLE } from '../cloud/stack-option.ts';

/** What the command line says counts before what is set for all commands; nothing that is set is passed over. */
export async function addressOfDesk(command: Command): Promise<string> {
  const { desk, stack } = command.opts<{ desk: string; stack?: string }>();
  const [byDesk, byStack] = ['desk', 'stack'].map((name) => command.getOptionValueSource(name));
  if (stack === undefined || (byDesk === 'cli' && byStack === 'env')) return desk;
  if (byDesk === 'cli') throw new Error('say either --desk or --stack, not both');
  if (byDesk === 'env' && byStack === 'env')
    throw new Error(
      `DESK_ADDRESS is set to ${desk} and ${STACK_VARIABLE} to ${stack}: say --desk or --stack, or unset one of them`,
    );
  const { findStack } = await import('../cloud/find-stack.ts');
  const { deskAddress } = await findStack(stack);
  return deskAddress.replace(/\/desk\/$/, '');
}

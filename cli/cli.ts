import { Command } from 'commander';
import { withoutEmpty } from '../local/options.ts';
import { commands } from './commands.ts';
import { heedStack } from './heed-stack.ts';

async function main(): Promise<void> {
  withoutEmpty(process.env);
  const program = new Command('dragoman').description(
    'Commands over what `npm start` keeps in its data folder, and over a deployed stack.',
  );
  const wanted = commands[process.argv[2] ?? ''];
  // Help and a wrong name need them all.
  for (const load of wanted ? [wanted] : Object.values(commands)) program.addCommand(await load());
  program.hook('preAction', (_, command) => heedStack(command));
  try {
    await program.parseAsync();
  } catch (cause) {
    process.stderr.write(`dragoman: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  }
}

// A reader such as `head` that has seen enough is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(0);
  throw cause;
});

await main();

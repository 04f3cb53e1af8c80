import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';

export interface Options {
  port: number;
  /** Absolute. */
  content: string;
  /** Absolute. */
  data: string;
  translator: 'memory' | 'amazon';
  once: boolean;
  json: boolean;
  deskToken: string;
}

/** Reads flags first, then the environment, then the defaults. Ends the process where they make no sense. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const program = new Command('dragoman')
    .description('Takes in a folder of articles, publishes them in every language and serves them.')
    .addOption(
      new Option('--port <number>', 'where the site listens, on 127.0.0.1; 0: any free port')
        .env('PORT')
        .default(8787)
        .argParser(parsePort),
    )
    .addOption(
      new Option('--content <folder>', 'the folder taken in and watched')
        .env('CONTENT_DIR')
        .default('content'),
    )
    .addOption(
      new Option('--data <folder>', 'where everything is stored').env('DATA_DIR').default('.dragoman'),
    )
    .addOption(
      new Option('--translator <name>', 'what translates the segments that memory does not know')
        .env('TRANSLATOR')
        .choices(['memory', 'amazon'])
        .default('memory'),
    )
    .option('--once', 'publish what is in the content folder, print a summary and exit', false)
    .option('--json', 'with --once: print the summary as one JSON object, last', false)
    .allowExcessArguments(false)
    .parse(argv as string[], { from: 'user' });
  const { content, data, ...options } = program.opts<Omit<Options, 'deskToken'>>();
  return {
    ...options,
    content: resolve(content),
    data: resolve(data),
    deskToken: env.DESK_TOKEN || randomBytes(24).toString('base64url'),
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

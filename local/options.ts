import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { ENGINE_NAMES, type EngineName } from '../functions/shared/language/engines.ts';
import { defaultModelsFolder } from './default-models-folder.ts';

/** `site`: the list `translators` of site.json. */
export type TranslatorName = EngineName | 'site';

/** Where everything is, and what translates. */
export interface RuntimeOptions {
  /** Absolute. */
  content: string;
  /** Absolute. */
  data: string;
  /** See {@link translatorOf}. */
  translator?: TranslatorName | null;
  /** Of the local engine. Absolute. */
  models: string;
}

export interface Options extends RuntimeOptions {
  port: number;
  once: boolean;
  json: boolean;
  allowPrivateFeeds: boolean;
  deskToken: string;
}

/** Reads flags first, then the environment, then the defaults. Ends the process if they make no sense. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const program = new Command('dragoman')
    .description('Takes in a folder of articles, publishes them in every language and serves them.')
    .addOption(
      new Option('--port <number>', 'where the site listens, on 127.0.0.1; 0: any free port')
        .env('PORT')
        .default(8787)
        .argParser(parsePort),
    )
    .option('--once', 'publish what is in the content folder, print a summary and exit', false)
    .option('--json', 'with --once: print the summary as one JSON object, last', false)
    .addOption(allowPrivateFeedsOption())
    .allowExcessArguments(false);
  for (const option of runtimeOptions()) program.addOption(option);
  const options = program.parse(argv as string[], { from: 'user' }).opts<Omit<Options, 'deskToken'>>();
  return {
    ...withAbsolutePaths(options),
    deskToken: env.DESK_TOKEN || randomBytes(24).toString('base64url'),
  };
}

/** `DATA_DIR=` in a script means the default, not the folder it is run in. Takes such variables out of `env`. */
export function withoutEmpty(env: NodeJS.ProcessEnv): void {
  for (const name of ['PORT', 'CONTENT_DIR', 'DATA_DIR', 'TRANSLATOR', 'DRAGOMAN_MODELS'])
    if (env[name] === '') delete env[name];
}

/** The flags that every command over the same folders has. */
export function runtimeOptions(): Option[] {
  return [
    contentOption(),
    new Option('--data <folder>', 'where everything is stored').env('DATA_DIR').default('.dragoman'),
    translatorOption(),
    modelsOption(),
  ];
}

export function translatorOption(): Option {
  return (
    new Option('--translator <name>', 'what translates the segments that memory does not know')
      .env('TRANSLATOR')
      .choices([...ENGINE_NAMES, 'site'])
      // Commander tells of no default that is undefined.
      .default(null, 'site if there is a list, else memory')
  );
}

/** Where nobody says: the list of site.json if it has one. @throws if that is asked for and there is none. */
export function translatorOf(
  { translator }: Pick<RuntimeOptions, 'translator'>,
  { translators }: Pick<SiteConfig, 'translators'>,
): TranslatorName {
  if (translator === 'site' && translators === undefined) {
    throw new Error('the translator "site" is the list "translators" of site.json, which has none');
  }
  return translator ?? (translators === undefined ? 'memory' : 'site');
}

export function modelsOption(): Option {
  return new Option('--models <folder>', 'the models of the translator "local"')
    .env('DRAGOMAN_MODELS')
    .default(defaultModelsFolder(process.env, process.platform), "the user's cache folder");
}

export function contentOption(): Option {
  return new Option('--content <folder>', 'the folder taken in and watched')
    .env('CONTENT_DIR')
    .default('content');
}

/** There is no variable for it, and the deployed functions have no such setting at all. */
export function allowPrivateFeedsOption(): Option {
  const text = 'also ask feeds and pages on this machine and in private networks: for tests';
  return new Option('--allow-private-feeds', text).default(false);
}

export function withAbsolutePaths<T extends RuntimeOptions>(options: T): T {
  return {
    ...options,
    content: resolve(options.content),
    data: resolve(options.data),
    models: resolve(options.models),
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

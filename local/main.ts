import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { loadSiteConfig } from './load-site-config.ts';
import { type Options, readOptions, translatorOf, withoutEmpty } from './options.ts';
import { createProgress } from './progress.ts';
import { holdDataFolder } from './runtime/hold-data-folder.ts';
import { sweepLeftovers } from './runtime/sweep-leftovers.ts';

async function main(): Promise<void> {
  withoutEmpty(process.env);
  const options = readOptions(process.argv.slice(2), process.env);
  const progress = createProgress(options.json ? process.stderr : process.stdout);
  let letGo = async () => {};
  try {
    await checkFolders(options);
    const { site, unknown } = await loadSiteConfig(options.content);
    for (const field of unknown) progress.line('note', `site.json: nothing reads the field ${field}`);
    letGo = await holdDataFolder(options.data, translatorOf(options, site));
    await sweepLeftovers(options.data);
    // Loaded here, and so not for --help or a folder that is not there: the site and the desk take their time.
    if (options.once) await (await import('./run-once.ts')).runOnce(options, site, { progress, letGo });
    else await (await import('./run-until-stopped.ts')).runUntilStopped(options, site, { progress, letGo });
  } catch (cause) {
    progress.end();
    process.stderr.write(`dragoman: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
    await letGo();
  }
}

/** @throws if the content folder cannot be read or the data folder cannot be written. */
async function checkFolders({ content, data }: Options): Promise<void> {
  const fail = (what: string) => (cause: Error) => {
    throw new Error(`the ${what}: ${cause.message}`, { cause });
  };
  await readdir(content).catch(fail('content folder cannot be read'));
  await mkdir(data, { recursive: true }).catch(fail('data folder cannot be made'));
  await access(data, constants.W_OK).catch(fail('data folder cannot be written'));
}

// A reader such as `head` that has seen enough ends neither the run nor the site.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE' && cause.code !== 'ERR_STREAM_DESTROYED') throw cause;
});

await main();

import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { userAgent } from '../../functions/poll/fetch/user-agent.ts';
import type { ArticleStanding } from '../../functions/shared/standing/standing.ts';
import { loadFeedsConfig } from '../../local/load-feeds-config.ts';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { allowPrivateFeedsOption, contentOption } from '../../local/options.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { addressOfDesk } from '../submit/address-of-desk.ts';
import { createDeskClient, DeskRefusal } from '../submit/desk-client.ts';
import type { Letter } from '../submit/letter.ts';
import type { PictureToSend } from '../submit/pictures-beside.ts';
import { readLetter } from '../submit/read-file.ts';

interface SubmitOptions {
  desk: string;
  stack?: string;
  content: string;
  id?: string;
  language?: string;
  wait: number;
  allowPrivateFeeds: boolean;
  json: boolean;
}

export function submitCommand(): Command {
  return new Command('submit')
    .description('sends an article to the desk and tells what became of it; DESK_TOKEN lets it in')
    .argument('<file or address>', 'a .md, .html or .json file, or the http(s) address of a page')
    .addOption(
      new Option('--desk <address>', "where the desk's API is, without /desk")
        .env('DESK_ADDRESS')
        .default('http://127.0.0.1:8787'),
    )
    .addOption(optionalStackOption())
    .option('--id <id>', "the article's id; else the file's or its folder's name, or made of the address")
    .option('--language <language>', 'the language it is in')
    .addOption(
      new Option('--wait <seconds>', 'how long to wait until it is published')
        .default(60)
        .argParser(parseSeconds),
    )
    .addOption(contentOption())
    .addOption(allowPrivateFeedsOption())
    .option('--json', 'print where it stands as JSON', false)
    .action(submit);
}

/** Exit code 0: published, withdrawn, or still under way; 1: rejected or held; 2: the desk did not take it. */
async function submit(what: string, options: SubmitOptions, command: Command): Promise<void> {
  const address = await addressOfDesk(command);
  const letter = await readWhat(what, options);
  const { id = letter.id, language = letter.language } = options;
  try {
    const client = createDeskClient({ address, token: process.env.DESK_TOKEN ?? '' });
    const pictures = isAddress(what) ? [] : await findPictures(what, id);
    const send = async (id: string) => {
      for (const picture of pictures)
        await client.sendPicture(id, picture).catch((cause: unknown) => tellPicture(picture.name, cause));
    };
    // A text whose pictures are there is published with them at once; the desk makes up an id where none is known.
    if (id) await send(id);
    const taken = await client.submit({ ...letter, ...(id && { id }), ...(language && { language }) });
    if (!id) await send(taken.id);
    const standing = await client.standing(taken.statusUrl, options.wait * 1000);
    const text = options.json ? JSON.stringify(standing) : describe(standing, taken.statusUrl);
    process.stdout.write(`${text}\n`);
    process.exitCode = ['rejected', 'held'].includes(standing.status) ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof DeskRefusal)) throw cause;
    process.stderr.write(`dragoman: ${cause.message}\n`);
    process.exitCode = 2;
  }
}

const isAddress = (what: string) => /^https?:\/\//i.test(what);

async function findPictures(path: string, id: string | undefined): Promise<PictureToSend[]> {
  const { picturesBeside } = await import('../submit/pictures-beside.ts');
  return picturesBeside(path, id);
}

/** The text goes ahead without it. */
function tellPicture(name: string, cause: unknown): void {
  if (!(cause instanceof DeskRefusal)) throw cause;
  process.stderr.write(`dragoman: the picture ${name} was not taken: ${cause.message}\n`);
}

async function readWhat(what: string, options: SubmitOptions): Promise<Letter> {
  if (!isAddress(what)) return readLetter(what);
  // What reads pages of the web takes a second to load, and a file needs none of it.
  const { readAddress } = await import('../submit/read-address.ts');
  const content = resolve(options.content);
  const { site } = await loadSiteConfig(content);
  const { contact } = await loadFeedsConfig(content);
  return readAddress(what, {
    userAgent: userAgent(contact ?? site.baseUrl),
    allowPrivate: options.allowPrivateFeeds,
    timeZone: site.timeZone,
    language: options.language,
  });
}

function describe({ id, status, languages, rejections }: ArticleStanding, statusUrl: string): string {
  const lines = Object.entries(languages).map(([language, { status: its, reason, findings = [], page }]) => {
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const why = [reason, ...new Set(errors)].filter(Boolean).slice(0, 3).join('; ');
    return `  ${language}  ${its.padEnd(11)} ${[page?.path, why].filter(Boolean).join('  ')}`.trimEnd();
  });
  const nameless = rejections.filter(({ language }) => language === undefined);
  const others = nameless.map(({ file, reason }) => `  ${file}: ${reason}`);
  return [`${id}: ${status}`, ...lines, ...others, `Ask again: GET ${statusUrl}`].join('\n');
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds >= 0 && seconds <= 86_400 && text.trim() !== '') return seconds;
  throw new InvalidArgumentError('It must be a number of seconds, up to a day.');
}

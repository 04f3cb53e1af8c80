import {
  DeleteTerminologyCommand,
  GetTerminologyCommand,
  ImportTerminologyCommand,
  ListTerminologiesCommand,
  type TerminologyProperties,
  type TranslateClient,
} from '@aws-sdk/client-translate';
import type { Language } from '../../../shared/article/language.ts';
import type { Term } from '../../../shared/language/terminology/term.ts';
import { writeAmazonCsv } from '../../../shared/language/terminology/write-amazon-csv.ts';
import { hexHash } from '../../../shared/store/hex-hash.ts';
import { PermanentTranslationError, TranslationError } from '../../translation-error.ts';
import { explainFailure, isNamed } from './failure.ts';

/** What Dragoman imports is named so, and only that is ever deleted. */
const PREFIX = 'dragoman-';
/** An account has room for some (AWS, "Guidelines and quotas"); for one that is new, so many old ones go. */
const MOST_DELETED = 3;
/** Pages of a listing. */
const MOST_PAGES = 100;

/** Terminologies that are there, or are being imported, by name. */
const prepared = new WeakMap<TranslateClient, Map<string, Promise<void>>>();

/**
 * Makes sure that Amazon Translate has the terms of a language pair as a custom terminology, and gives its name
 * for a call; `undefined` where the pair has no terms. Its name holds a hash of what it says, because an
 * overwritten terminology goes on applying its old terms for up to 10 minutes (AWS, "ImportTerminology"). A pair
 * has its own, because AWS does not say what a row does that lacks a language.
 *
 * Asked once a process and name; a failure is not remembered.
 * @throws see {@link explainFailure}.
 */
export async function prepareTerminology(
  client: TranslateClient,
  terms: readonly Term[],
  sourceLanguage: Language,
  targetLanguage: Language,
): Promise<string | undefined> {
  const csv = writeAmazonCsv(terms, sourceLanguage, targetLanguage);
  if (csv === undefined) return undefined;
  const hash = hexHash(csv, 12);
  const name = `${PREFIX}${sourceLanguage}-${targetLanguage}-${hash}`;
  const names = prepared.get(client) ?? new Map<string, Promise<void>>();
  prepared.set(client, names);
  const ready = names.get(name) ?? importOnce(client, name, csv);
  names.set(name, ready);
  try {
    await ready;
    return name;
  } catch (error) {
    names.delete(name);
    const explained = explainFailure(error, `the terminology ${name}`);
    if (explained instanceof PermanentTranslationError) throw explained;
    // No text was sent.
    throw new TranslationError(explained.message, { unpaid: true, cause: error });
  }
}

/** The next {@link prepareTerminology} asks Amazon again. Gives whether that may help: whether the name is ours. */
export function forgetTerminology(client: TranslateClient, name: string): boolean {
  prepared.get(client)?.delete(name);
  return name.startsWith(PREFIX);
}

async function importOnce(client: TranslateClient, name: string, csv: string): Promise<void> {
  if (await isThere(client, name)) return;
  for (let deleted = 0; ; deleted += 1) {
    try {
      await importTerminology(client, name, csv);
      return;
    } catch (error) {
      if (!isNamed(error, 'LimitExceededException') || deleted === MOST_DELETED) throw error;
      if (!(await deleteOldest(client))) throw error;
    }
  }
}

async function isThere(client: TranslateClient, name: string): Promise<boolean> {
  try {
    await client.send(new GetTerminologyCommand({ Name: name }));
    return true;
  } catch (error) {
    if (isNamed(error, 'ResourceNotFoundException')) return false;
    throw error;
  }
}

async function importTerminology(client: TranslateClient, name: string, csv: string): Promise<void> {
  await client.send(
    new ImportTerminologyCommand({
      Name: name,
      MergeStrategy: 'OVERWRITE',
      Description: 'Imported by Dragoman; deleted by it when the account is full.',
      TerminologyData: { File: Buffer.from(csv), Format: 'CSV', Directionality: 'UNI' },
    }),
  );
}

/** Whether there was one of our own to delete. */
async function deleteOldest(client: TranslateClient): Promise<boolean> {
  const own = (await listTerminologies(client)).filter(({ Name }) => Name?.startsWith(PREFIX));
  const timeOf = ({ CreatedAt }: TerminologyProperties) => CreatedAt?.getTime() ?? 0;
  const [oldest] = own.sort((a, b) => timeOf(a) - timeOf(b));
  if (oldest === undefined) return false;
  try {
    await client.send(new DeleteTerminologyCommand({ Name: oldest.Name }));
  } catch (error) {
    // Another process was quicker; the room is there.
    if (!isNamed(error, 'ResourceNotFoundException')) throw error;
  }
  return true;
}

async function listTerminologies(client: TranslateClient): Promise<TerminologyProperties[]> {
  const found: TerminologyProperties[] = [];
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.send(new ListTerminologiesCommand(token ? { NextToken: token } : {}));
    found.push(...(answer.TerminologyPropertiesList ?? []));
    if (answer.NextToken === undefined) return found;
    if (answer.NextToken === token) throw new Error('ListTerminologies repeats a page');
    token = answer.NextToken;
  }
  throw new Error(`ListTerminologies has more than ${MOST_PAGES} pages`);
}

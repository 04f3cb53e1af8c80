import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';
import {
  MODEL_FILE,
  type ModelDescription,
  parseModel,
} from '../../functions/translate/engines/local/local-model.ts';
import { type ModelManifest, offeredModel, type PackedFile } from './manifest.ts';

/** A file to fetch, and what it must be. */
export interface PlannedFile {
  /** Its name in the model's folder. */
  name: string;
  /** An address, or a path on this computer. */
  from: string;
  isPacked: boolean;
  bytes: number;
  sha256: string;
  /** Of the file unpacked, where it is known. */
  unpackedSha256?: string;
}

export interface PlannedModel {
  pair: string;
  name: string;
  licence: string;
  settings?: ModelDescription['settings'];
  model: PlannedFile;
  shortlist: PlannedFile;
  vocabularies: PlannedFile[];
}

export interface PlanOptions {
  /** A folder or an address: of files as Mozilla has them, or of models as `models add` leaves them. */
  from?: string | undefined;
  /** Of several models of a pair. */
  name?: string | undefined;
}

/**
 * What is to be fetched for a pair. A mirror of models that are laid out as here (`<pair>/model.json`) may offer others
 * than the manifest, but none under the name of one of the manifest's that is not the same.
 * @throws where there is none.
 */
export async function planModel(
  manifest: ModelManifest,
  pair: string,
  { from, name }: PlanOptions,
): Promise<PlannedModel> {
  if (from !== undefined) {
    const described = await readDescription(from, pair);
    if (described !== undefined) return planDescribed(manifest, pair, described, from);
  }
  const { files, licence, unpacked, ...offered } = {
    licence: manifest.licence,
    ...offeredModel(manifest, pair, name),
  };
  const base = from ?? manifest.address;
  const plan = (file: PackedFile, as: string): PlannedFile => ({
    name: as,
    from: below(base, file.path),
    isPacked: true,
    bytes: file.bytes,
    sha256: file.sha256,
  });
  return {
    pair,
    name: offered.name,
    licence,
    model: { ...plan(files.model, 'model.bin'), unpackedSha256: unpacked.sha256 },
    shortlist: plan(files.shortlist, 'lex.bin'),
    vocabularies: [plan(files.vocabulary, 'vocab.spm')],
  };
}

function planDescribed(
  manifest: ModelManifest,
  pair: string,
  { files, ...description }: ModelDescription,
  from: string,
): PlannedModel {
  const known = manifest.models.find((model) => model.pair === pair && model.name === description.name);
  if (known !== undefined && known.unpacked.sha256 !== files.model.sha256) {
    throw new Error(`${from} has a model ${pair} ${description.name} that is not the one of that name`);
  }
  const plan = ({ name, bytes, sha256 }: ModelDescription['files']['model']): PlannedFile => ({
    name,
    from: below(from, `${pair}/${name}`),
    isPacked: false,
    bytes,
    sha256,
  });
  return {
    pair,
    ...description,
    model: plan(files.model),
    shortlist: plan(files.shortlist),
    vocabularies: files.vocabularies.map(plan),
  };
}

/** A description is some hundred bytes. */
const LIMIT_BYTES = 100_000;
const ANSWER_MS = 30_000;

async function readDescription(from: string, pair: string): Promise<ModelDescription | undefined> {
  const place = below(from, `${pair}/${MODEL_FILE}`);
  const text = isAddress(from) ? await fetchText(place) : await readFile(place, 'utf8').catch(isMissing);
  return text === undefined ? undefined : parseModel(JSON.parse(text));
}

async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) }).catch((cause) => {
    throw new Error(`${address} cannot be reached: ${cause.cause?.message ?? cause.message}`, { cause });
  });
  const text = response.ok ? await response.text() : undefined;
  return text !== undefined && text.length <= LIMIT_BYTES && text.startsWith('{') ? text : undefined;
}

export function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}

function below(base: string, path: string): string {
  return isAddress(base) ? new URL(path, base.endsWith('/') ? base : `${base}/`).href : join(base, path);
}

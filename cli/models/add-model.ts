import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import {
  filesOf,
  findModel,
  MODEL_FILE,
  type ModelDescription,
  type ModelFile,
} from '../../functions/translate/engines/local/local-model.ts';
import { fetchFile, type OnBytes, sumOf } from './fetch-file.ts';
import { holdFolder } from './hold-folder.ts';
import type { PlannedFile, PlannedModel } from './plan-model.ts';

/** Of what is fetched: unpacked files beside the packed ones, until those are removed. */
const ROOM_FACTOR = 3;

/** @returns what was done: a model that is there already, byte for byte, is left alone. */
export async function addModel(
  models: string,
  plan: PlannedModel,
  onBytes: OnBytes,
): Promise<'added' | 'there'> {
  await mkdir(models, { recursive: true });
  await checkRoom(models, plan);
  return holdFolder(models, async () => {
    if (await isThere(models, plan)) return 'there';
    await sweep(models);
    const fetched = join(models, '.fetched');
    await mkdir(fetched, { recursive: true });
    const made = await mkdtemp(join(models, '.new-'));
    try {
      const files = {
        model: await makeFile(plan.model, fetched, made, onBytes),
        shortlist: await makeFile(plan.shortlist, fetched, made, onBytes),
        vocabularies: [] as ModelFile[],
      };
      for (const file of plan.vocabularies) {
        files.vocabularies.push(await makeFile(file, fetched, made, onBytes));
      }
      const { name, licence, settings } = plan;
      const description: ModelDescription = { name, licence, files, ...(settings && { settings }) };
      await writeFile(join(made, MODEL_FILE), `${JSON.stringify(description, null, 2)}\n`);
      await putInPlace(made, join(models, plan.pair));
      await rm(fetched, { recursive: true, force: true });
      return 'added';
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  });
}

const allFiles = ({ model, shortlist, vocabularies }: PlannedModel) => [model, shortlist, ...vocabularies];

export function bytesOf(plan: PlannedModel): number {
  return allFiles(plan).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function checkRoom(models: string, plan: PlannedModel): Promise<void> {
  const { bavail, bsize } = await statfs(models);
  const [needed, free] = [bytesOf(plan) * ROOM_FACTOR, bavail * bsize];
  if (needed <= free) return;
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  throw new Error(
    `${models} has ${inMegabytes(free)} free, ${plan.pair} needs ${inMegabytes(needed)}; make room, or name another folder with --models`,
  );
}

async function isThere(models: string, plan: PlannedModel): Promise<boolean> {
  const found = await findModel(models, plan.pair).catch(() => undefined);
  if (found === undefined || found.name !== plan.name) return false;
  if (found.files.model.sha256 !== (plan.model.unpackedSha256 ?? plan.model.sha256)) return false;
  for (const { name, bytes } of filesOf(found)) {
    const size = (await stat(join(found.folder, name)).catch(() => undefined))?.size;
    if (size !== bytes) return false;
  }
  return true;
}

/** What is fetched is kept by its sum until all of the model is there, so that a try that failed is gone on with. */
async function makeFile(
  file: PlannedFile,
  fetched: string,
  made: string,
  onBytes: OnBytes,
): Promise<ModelFile> {
  const packed = join(fetched, file.sha256);
  await fetchFile(file, packed, onBytes);
  const path = join(made, file.name);
  if (file.isPacked) await pipeline(createReadStream(packed), createGunzip(), createWriteStream(path));
  else await copyFile(packed, path);
  const sha256 = await sumOf(path);
  if (file.unpackedSha256 !== undefined && sha256 !== file.unpackedSha256) {
    throw new Error(
      `${file.from}, unpacked, is not the file it should be: its SHA-256 is ${sha256}, not ${file.unpackedSha256}`,
    );
  }
  return { name: file.name, bytes: (await stat(path)).size, sha256 };
}

/** What a process that was killed left half made. */
async function sweep(models: string): Promise<void> {
  for (const name of await readdir(models)) {
    if (name.startsWith('.new-')) await rm(join(models, name), { recursive: true, force: true });
  }
}

async function putInPlace(made: string, place: string): Promise<void> {
  const old = `${made}-old`;
  await rename(place, old).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  await rename(made, place);
  await rm(old, { recursive: true, force: true });
}

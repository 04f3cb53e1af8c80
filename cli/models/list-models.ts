import { readdir } from 'node:fs/promises';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';
import { filesOf, findModel, type LocalModel } from '../../functions/translate/engines/local/local-model.ts';
import { inMegabytes } from './in-megabytes.ts';
import { MANIFEST, packedBytes } from './manifest.ts';

/** A line a model: those that are offered, then those on this computer that came from elsewhere or cannot be read. */
export async function listModels(folder: string): Promise<string[]> {
  const here = await readHere(folder);
  const offered = MANIFEST.models.map((model) => {
    const { pair, name, flores } = model;
    const quality = `BLEU ${flores.bleu}  COMET ${flores.comet}`;
    const isHere = isModel(here.get(pair)) && here.get(pair)?.name === name;
    return lineOf([pair, name, packedBytes(model), quality, isHere ? 'here' : '-']);
  });
  const others = [...here].flatMap(([pair, found]) => {
    if (!isModel(found)) return [`${pair}  ${found.message}`];
    if (MANIFEST.models.some((model) => model.pair === pair && model.name === found.name)) return [];
    const bytes = filesOf(found).reduce((sum, file) => sum + file.bytes, 0);
    return [lineOf([pair, found.name, bytes, `licence ${found.licence}`, 'here'])];
  });
  const last = `Quality on FLORES-200, as published; licence ${MANIFEST.licence}. Models: ${folder}`;
  return [...offered, ...others, last];
}

function lineOf([pair, name, bytes, about, where]: [string, string, number, string, string]): string {
  return [pair, name.padEnd(11), inMegabytes(bytes).padStart(6), about, where].join('  ');
}

const isModel = (found: LocalModel | Error | undefined): found is LocalModel =>
  found !== undefined && !(found instanceof Error);

/** By pair: the model, or why it cannot be read. */
async function readHere(folder: string): Promise<Map<string, LocalModel | Error>> {
  const pairs = ((await readdir(folder).catch(isMissing)) ?? []).filter((name) => PAIR.test(name)).sort();
  const found = new Map<string, LocalModel | Error>();
  for (const pair of pairs) {
    const model = await findModel(folder, pair).catch((cause: Error) => cause);
    if (model !== undefined) found.set(pair, model);
  }
  return found;
}

/** A folder of a model. */
export const PAIR = /^[a-z]{2,3}-[a-z]{2,3}$/;

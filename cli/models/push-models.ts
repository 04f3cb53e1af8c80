import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';
import { modelKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import {
  filesOf,
  findModel,
  type LocalModel,
  MODEL_FILE,
} from '../../functions/translate/engines/local/local-model.ts';
import { sumOf } from './fetch-file.ts';
import { PAIR } from './list-models.ts';

/**
 * Puts every model of a folder into a bucket, what describes it last: a function that looks in between finds it whole or
 * not at all. One that is there already is left.
 * @throws if there is none, or a file is not what its description says.
 */
export async function pushModels(
  folder: string,
  store: ObjectStore,
  tell: (line: string) => void,
): Promise<void> {
  const names = (await readdir(folder).catch(isMissing)) ?? [];
  let count = 0;
  for (const pair of names.filter((name) => PAIR.test(name)).sort()) {
    const model = await findModel(folder, pair);
    if (model === undefined) continue;
    count += 1;
    tell(
      `${pair} ${model.name}: ${(await pushModel(model, store)) ? 'put into the bucket' : 'was there already'}`,
    );
  }
  if (count === 0) throw new Error(`there are no models in ${folder}: dragoman models add`);
}

/** @returns whether anything was put. */
async function pushModel(model: LocalModel, store: ObjectStore): Promise<boolean> {
  const { pair, folder } = model;
  const description = await readFile(join(folder, MODEL_FILE));
  const there = await store.get(modelKey(pair, MODEL_FILE));
  if (there !== undefined && description.equals(there.body)) return false;
  for (const { name, sha256 } of filesOf(model)) {
    const path = join(folder, name);
    if ((await sumOf(path)) !== sha256) {
      throw new Error(`${path} is not what ${MODEL_FILE} says; remove the model and add it again`);
    }
    await store.put(modelKey(pair, name), await readFile(path));
  }
  await store.put(modelKey(pair, MODEL_FILE), description);
  return true;
}

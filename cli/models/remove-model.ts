import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';
import { holdFolder } from './hold-folder.ts';
import { modelsOf } from './read-pair.ts';

/** A model that cannot be read is removed too. @throws where there is none. */
export async function removeModel(models: string, pair: string): Promise<void> {
  modelsOf(pair);
  const place = join(models, pair);
  if ((await stat(place).catch(isMissing)) === undefined) {
    throw new Error(`there is no model ${pair} in ${models}`);
  }
  await holdFolder(models, () => rm(place, { recursive: true }));
}

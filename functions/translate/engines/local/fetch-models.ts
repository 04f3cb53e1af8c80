import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prefixes } from '../../../shared/store/keys.ts';
import { listAll } from '../../../shared/store/list-all.ts';
import type { ObjectStore } from '../../../shared/store/object-store.ts';
import { PermanentTranslationError } from '../../translation-error.ts';
import { MODEL_FILE } from './local-model.ts';

/** `<pair>/<file>`, and nothing that leads out of the folder. */
const NAME = /^[a-z]{2,3}-[a-z]{2,3}\/\w[\w.-]*$/;

/**
 * Puts the models of a bucket (`models/<pair>/<file>`) into a folder. What describes a model is written last, so that
 * one of which a file failed is not there. The files are compared with their sums when they are loaded.
 * @throws if the bucket has none.
 */
export async function fetchModels(store: ObjectStore, folder: string): Promise<void> {
  const names: string[] = [];
  for await (const { key } of listAll(store, prefixes.models)) {
    const name = key.slice(prefixes.models.length);
    if (NAME.test(name)) names.push(name);
  }
  if (names.length === 0) {
    throw new PermanentTranslationError(
      'the bucket has no models for the translator "local": dragoman models push --stack',
    );
  }
  const isDescription = (name: string) => name.endsWith(`/${MODEL_FILE}`);
  for (const name of names.sort((a, b) => Number(isDescription(a)) - Number(isDescription(b)))) {
    const object = await store.get(prefixes.models + name);
    if (object === undefined) continue;
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    // Whoever reads it meanwhile gets the whole file or none.
    const half = `${path}.${randomUUID()}`;
    await writeFile(half, object.body);
    await rename(half, path);
  }
}

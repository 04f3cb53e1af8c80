import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** A file of a model: its name in the model's folder, and what it must hold. */
const modelFile = z.object({
  name: z.string().check(z.regex(/^[\w][\w.-]*$/)),
  bytes: z.int().check(z.minimum(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** `<models>/<pair>/model.json`, which is written last: a folder without it holds no whole model. */
const description = z.object({
  /** The architecture, as who made it calls it: `base-memory`. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  licence: z.string(),
  files: z.object({
    model: modelFile,
    /** Which words of the target are likely for those of the source. */
    shortlist: modelFile,
    /** One for both languages, or the source's and the target's. */
    vocabularies: z.array(modelFile).check(z.minLength(1), z.maxLength(2)),
  }),
  /** Of Marian, where the model needs others than Mozilla's do. */
  settings: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

export type ModelFile = z.infer<typeof modelFile>;
export type ModelDescription = z.infer<typeof description>;

export const MODEL_FILE = 'model.json';

/** A model of the local engine, on this computer. */
export interface LocalModel extends ModelDescription {
  /** `en-fr` */
  pair: string;
  folder: string;
}

/** @throws where what describes a model is no description of one. */
export function parseModel(json: unknown): ModelDescription {
  return description.parse(json);
}

/** `undefined` where a folder of models holds none for the pair. @throws where its description cannot be read. */
export async function findModel(models: string, pair: string): Promise<LocalModel | undefined> {
  const folder = join(models, pair);
  try {
    const text = await readFile(join(folder, MODEL_FILE), 'utf8');
    return { ...parseModel(JSON.parse(text)), pair, folder };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const message = `the model ${folder} cannot be read, remove it and add it again`;
    throw new Error(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** All files of a model. */
export function filesOf({ files: { model, shortlist, vocabularies } }: ModelDescription): ModelFile[] {
  return [model, shortlist, ...vocabularies];
}

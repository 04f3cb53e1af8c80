import manifest from './manifest.json' with { type: 'json' };

/** A file as it is fetched: packed by gzip. */
export interface PackedFile {
  /** Below the manifest's address, or in a mirror's folder. */
  path: string;
  bytes: number;
  sha256: string;
}

/** A model that may be fetched. */
export interface OfferedModel {
  /** `en-fr` */
  pair: string;
  /** The architecture, as Mozilla calls it. */
  name: string;
  /** Its quality on FLORES-200 as its makers publish it. */
  flores: { bleu: number; comet: number };
  /** The model's file, unpacked. */
  unpacked: { bytes: number; sha256: string };
  files: { model: PackedFile; shortlist: PackedFile; vocabulary: PackedFile };
}

export interface ModelManifest {
  address: string;
  licence: string;
  /** Of a pair the first is what is fetched where nobody names another. */
  models: readonly OfferedModel[];
}

/** Firefox Translations' models, by https://github.com/mozilla/firefox-translations-models (metadata.json). */
export const MANIFEST: ModelManifest = manifest;

/** @throws where nothing is offered for the pair, naming what is. */
export function offeredModel({ models }: ModelManifest, pair: string, name?: string): OfferedModel {
  const found = models.find((model) => model.pair === pair && (name === undefined || model.name === name));
  if (found !== undefined) return found;
  const all = models.map((model) => `${model.pair} ${model.name}`).join(', ');
  throw new Error(`there is no model ${[pair, name].filter(Boolean).join(' ')}; there are ${all}`);
}

export const packedBytes = ({ files }: Pick<OfferedModel, 'files'>) =>
  Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);

import { findModel } from '../../functions/translate/engines/local/local-model.ts';
import { inMegabytes } from './in-megabytes.ts';
import { MANIFEST, packedBytes } from './manifest.ts';

/** A line a model that is offered, and where they are kept. */
export async function listModels(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const model of MANIFEST.models) {
    const { pair, name, flores } = model;
    const found = await findModel(folder, pair);
    const size = inMegabytes(packedBytes(model)).padStart(6);
    const quality = `BLEU ${flores.bleu}  COMET ${flores.comet}`;
    lines.push([pair, name.padEnd(11), size, quality, found?.name === name ? 'here' : '-'].join('  '));
  }
  return [...lines, `Quality on FLORES-200, as published; licence ${MANIFEST.licence}. Models: ${folder}`];
}

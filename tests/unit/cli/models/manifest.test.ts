import { expect, test } from 'vitest';
import { MANIFEST, offeredModel, packedBytes } from '../../../../cli/models/manifest.ts';
import { MODEL_LANGUAGES, modelsFor } from '../../../../functions/shared/standing/local-engine-commands.ts';

test('there is a model for every way from a language to another', () => {
  const pairs = MODEL_LANGUAGES.flatMap((source) =>
    MODEL_LANGUAGES.filter((target) => target !== source).flatMap((target) => modelsFor(source, target)),
  );
  for (const pair of pairs) expect(packedBytes(offeredModel(MANIFEST, pair))).toBeGreaterThan(1e7);
});

test('every file has an address, a size and a sum, and a model its quality', () => {
  expect(new URL(MANIFEST.address).protocol).toBe('https:');
  for (const { files, flores, unpacked } of MANIFEST.models) {
    expect(flores.bleu).toBeGreaterThan(20);
    for (const { bytes, sha256 } of [...Object.values(files), unpacked]) {
      expect(bytes).toBeGreaterThan(0);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  }
});

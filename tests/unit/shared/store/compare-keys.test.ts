import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys } from '../../../../functions/shared/store/compare-keys.ts';

const KEYS = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '-', 'é', 'ف', '\uFB01', '\uFFFD', '🎈', '𐀀', '\u{10FFFF}'),
});

test('keys have the order of their UTF-8 bytes, whatever they are written in', () => {
  fc.assert(
    fc.property(KEYS, KEYS, (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareKeys(a, b))).toBe(bytes);
    }),
    { numRuns: 1000, seed: 37 },
  );
});

import { expect, test } from 'vitest';
import { chrf } from '../../../../../functions/translate/checks/agreement/chrf.ts';
import sacrebleu from './chrf-rows.json' with { type: 'json' };

test('chrF is what sacrebleu says, in every script and at every edge', () => {
  expect(sacrebleu.rows.length).toBeGreaterThan(60);
  const differences = sacrebleu.rows.map(([text, reference, score]) =>
    Math.abs(chrf(String(text), String(reference)) - Number(score)),
  );
  expect(Math.max(...differences)).toBeLessThan(1e-9);
});

test('it is not symmetric: the reference weighs more', () => {
  expect(chrf('abcdef', 'abcdefghijkl')).toBeLessThan(chrf('abcdefghijkl', 'abcdef'));
});

import { expect, test } from 'vitest';
import table from '../../../../../functions/translate/checks/agreement/thresholds.json' with { type: 'json' };
import { thresholdsOf } from '../../../../../functions/translate/checks/agreement/thresholds.ts';

const PAIRS = ['ar-en', 'en-ar', 'en-fr', 'fr-en'];

test('the table has each pair and engine once, and an error needs less agreement than a warning', () => {
  expect([...new Set(table.rows.map(({ pair }) => pair))]).toEqual(PAIRS);
  expect(new Set(table.rows.map(({ pair, engine }) => `${pair} ${engine}`)).size).toBe(table.rows.length);
  expect(table.rows.filter(({ error, warning }) => error <= 0 || error >= warning)).toEqual([]);
});

test.each(PAIRS)('an engine that was not measured is judged by the lowest of %s', (pair) => {
  const [source = '', target = ''] = pair.split('-');
  const rows = table.rows.filter((row) => row.pair === pair);
  expect(thresholdsOf(source, target, 'nobody')).toEqual({
    error: Math.min(...rows.map(({ error }) => error)),
    warning: Math.min(...rows.map(({ warning }) => warning)),
  });
});

test('an engine that was measured is judged by its own row', () => {
  const row = table.rows.find(({ pair, engine }) => pair === 'en-fr' && engine === 'microsoft');
  expect(thresholdsOf('en', 'fr-CA', 'microsoft')).toMatchObject({
    error: row?.error,
    warning: row?.warning,
  });
});

test('a pair that was not measured warns below the lowest threshold of all', () => {
  const lowest = Math.min(...table.rows.map(({ error }) => error));
  expect(thresholdsOf('fr', 'ar')).toEqual({ error: 0, warning: lowest });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSegment } from '../../../../../functions/translate/checks/all-checks.ts';
import { checkedSegment } from '../../../../support/checked-segment.ts';

/** The pair, whether the target is right or has a number wrong, and both texts. */
const file = new URL('../../../../fixtures/checks/other-languages.tsv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [pair: string, verdict: string, source: string, target: string]);

test.each(rows)('%s: %s: %s = %s', (pair, verdict, source, target) => {
  const findings = checkSegment(checkedSegment(pair, source, target));
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ check }) => check);
  if (verdict === 'wrong') expect(errors).toContain('numbers');
  else expect(findings).toEqual([]);
});

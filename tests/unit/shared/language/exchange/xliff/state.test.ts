import { expect, test } from 'vitest';
import { asCoded } from '../../../../../../functions/shared/article/coded-text.ts';
import type { VersionSegment } from '../../../../../../functions/shared/article/version.ts';
import { isRaised } from '../../../../../../functions/shared/language/exchange/xliff/state.ts';

const segment: VersionSegment = { source: asCoded('a'), target: asCoded('b'), origin: 'human' };

test.each<[string, VersionSegment, boolean[]]>([
  ["a person's translation", segment, [false, true]],
  ["a machine's", { ...segment, origin: 'machine' }, [true, true]],
  ['what a person said of an earlier source', { ...segment, outdatedSource: asCoded('c') }, [true, true]],
])('%s comes back as it was exported, or with a word of its reviewer', (_, exported, expected) => {
  expect([isRaised('initial', exported), isRaised('translated', exported)]).toEqual([false, false]);
  expect([isRaised('reviewed', exported), isRaised('final', exported)]).toEqual(expected);
});

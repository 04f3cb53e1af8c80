import { asCoded } from '../../functions/shared/article/coded-text.ts';
import type { CheckedSegment } from '../../functions/translate/checks/check.ts';

/** A machine's translation without markup. @param pair `en-fr`. */
export function checkedSegment(
  pair: string,
  source: string,
  target: string,
  more: Partial<CheckedSegment> = {},
): CheckedSegment {
  const [sourceLanguage = '', targetLanguage = ''] = pair.split('-');
  return {
    source: asCoded(source),
    target: asCoded(target),
    codes: [],
    origin: 'machine',
    sourceLanguage,
    targetLanguage,
    ...more,
  };
}

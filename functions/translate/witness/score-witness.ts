import type { Witness } from '../../shared/article/version.ts';
import { agreementScore } from '../checks/agreement/agreement.ts';
import type { CheckedSegment } from '../checks/check.ts';
import type { TranslatedSegment } from '../translator.ts';
import { fixTypography, type TypographyOptions } from '../typography/fix-typography.ts';

type ScoredAnswer = Pick<CheckedSegment, 'source' | 'target' | 'sourceLanguage' | 'targetLanguage'> & {
  typography: TypographyOptions;
};

/** What is kept of the second engine's reading: set as the translation is, and how far the two agree. */
export function scoreWitness(
  witness: TranslatedSegment['witness'],
  { typography, source, target, sourceLanguage, targetLanguage }: ScoredAnswer,
): Witness | undefined {
  if (witness === undefined) return undefined;
  const reading = { target: fixTypography(witness.target, targetLanguage, typography, source) };
  const answer = { source, target, codes: [], origin: 'machine' as const, sourceLanguage, targetLanguage };
  const score = agreementScore({ ...answer, witness: reading });
  return {
    engine: witness.engine,
    ...reading,
    ...(score !== undefined && { score: Number(score.toFixed(1)) }),
  };
}

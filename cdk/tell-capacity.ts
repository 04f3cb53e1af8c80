import { Annotations, type Stack } from 'aws-cdk-lib';
import type { ConcurrencyShares } from './config/share-concurrency.ts';

/** Says at synth what the account must run at once, which no template can ask it. */
export function tellCapacity(
  stack: Stack,
  { forReaders, whilePicturesAreMade, ...stages }: ConcurrencyShares,
): void {
  const shares = Object.entries(stages).map(([stage, most]) => `${stage} ${most}`);
  const withPictures =
    whilePicturesAreMade === forReaders ? '' : `, and ${whilePicturesAreMade} while pictures are made too`;
  Annotations.of(stack).addInfoV2(
    'dragoman:concurrency',
    `Functions at once: ${shares.join(', ')}; ${forReaders} are left for readers and editors when all stages ` +
      `work${withPictures}. Set dragoman.accountConcurrency to what Lambda, "Account-level settings" says`,
  );
}

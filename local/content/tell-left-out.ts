import { describeLeftOut } from '../../functions/shared/language/exchange/left-out.ts';
import type { Progress } from '../progress.ts';
import type { ContentFile } from './content-folder.ts';
import type { IntakeResult } from './take-in-file.ts';

/** Names what of a file could not be taken, each time it is read: the file goes on saying it. */
export function tellLeftOut(progress: Progress, { path }: ContentFile, result: IntakeResult): void {
  const leftOut = 'leftOut' in result ? (result.leftOut ?? []) : [];
  for (const line of describeLeftOut(leftOut)) progress.line('note', `${path}: ${line}`);
}

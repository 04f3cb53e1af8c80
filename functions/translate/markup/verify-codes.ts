import { type Token, writeTokens } from '../../shared/article/coded-text.ts';
import { findCodes } from '../checks/support/code-places.ts';

/** Whether tokens hold the codes that were sent and no others, each once, whole, well nested, and not emptied. */
export function keepsCodes(tokens: readonly Token[], sent: readonly Token[]): boolean {
  const [from, into] = [findCodes(writeTokens(sent)), findCodes(writeTokens(tokens))];
  if (!into.isWellNested || into.places.size !== from.places.size) return false;
  return [...from.places].every(([id, { tags, isEmpty }]) => {
    const place = into.places.get(id);
    if (place === undefined || place.tags.join() !== tags.join()) return false;
    // A link whose words moved out of it is a lost link.
    return !tags.includes('open') || isEmpty || !place.isEmpty;
  });
}

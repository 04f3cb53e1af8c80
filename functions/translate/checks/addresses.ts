import type { Mark } from '../../shared/article/finding.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { type FoundAddress, findAddresses } from './support/address.ts';
import { textsOf } from './support/segment-texts.ts';
import { shorten } from './support/shown-words.ts';

/** More than these are marked by nobody. */
const MOST_PROBLEMS = 20;

/** Every web and mail address of the original stands in the translation, to the letter and as often. */
export const addresses: Check = {
  name: 'addresses',
  severity: 'error',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const [wanted, found] = [findAddresses(source.plain), findAddresses(target.plain)];
    if (wanted.length === 0 && found.length === 0) return [];
    const missing = without(wanted, found).map((address) => problem('addressMissing', 'source', address));
    const added = without(found, wanted).map((address) => problem('addressAdded', 'target', address));
    return [...missing, ...added].slice(0, MOST_PROBLEMS);
  },
};

/** The addresses of one side that the other has not, or less often. */
function without(addresses: readonly FoundAddress[], others: readonly FoundAddress[]): FoundAddress[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return addresses.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function problem(
  fault: 'addressMissing' | 'addressAdded',
  side: Mark['side'],
  { text, start, end }: FoundAddress,
): Problem {
  const address = shorten(text);
  return { message: writeMessage((words) => words[fault](address)), marks: [{ side, start, end }] };
}

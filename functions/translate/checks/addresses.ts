import type { Mark, Message } from '../../shared/article/finding.ts';
import type { Check, Problem } from './check.ts';
import { type FoundAddress, findAddresses } from './support/address.ts';
import { quoted } from './support/quote-words.ts';
import { textsOf } from './support/segment-texts.ts';

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
    const missing = without(wanted, found).map((address) => problem(missingMessage, 'source', address));
    const added = without(found, wanted).map((address) => problem(addedMessage, 'target', address));
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
  message: (address: Message) => Message,
  side: Mark['side'],
  { text, start, end }: FoundAddress,
): Problem {
  return { message: message(quoted(text)), marks: [{ side, start, end }] };
}

function missingMessage({ en, fr, ar }: Message): Message {
  return {
    en: `the address ${en} is missing or changed`,
    fr: `l’adresse ${fr} manque ou a changé`,
    ar: `العنوان الإلكتروني ${ar} مفقود أو تغيّر`,
  };
}

function addedMessage({ en, fr, ar }: Message): Message {
  return {
    en: `the address ${en} is not in the original`,
    fr: `l’adresse ${fr} n’est pas dans l’original`,
    ar: `العنوان الإلكتروني ${ar} غير موجود في النص الأصلي`,
  };
}

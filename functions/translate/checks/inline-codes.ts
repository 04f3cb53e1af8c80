import type { InlineCode } from '../../shared/article/coded-text.ts';
import type { Mark, Message } from '../../shared/article/finding.ts';
import type { Check, CheckedSegment, Problem } from './check.ts';
import { nameCode } from './support/code-names.ts';
import { type CodePlace, type CodePlaces, findCodes } from './support/code-places.ts';
import { textsOf } from './support/segment-texts.ts';

/** More than these have one cause. */
const MOST_PROBLEMS = 20;

/** Every link, emphasis and line break of the original stands in the translation once, well nested. */
export const inlineCodes: Check = {
  name: 'inline-codes',
  severity: 'error',
  structural: true,
  findProblems(segment) {
    if (segment.codes.length === 0 && !segment.target.includes('<')) return [];
    return findAll(segment).slice(0, MOST_PROBLEMS);
  },
};

function findAll(segment: CheckedSegment): Problem[] {
  const { codes } = segment;
  const [from, into] = [findCodes(segment.source), findCodes(segment.target)];
  const lost = codes.flatMap((code) => problemWith(code, from, into, segment));
  const problems = [...lost, ...strangers(codes, into)];
  if (problems.length > 0) return problems;
  if (!into.isWellNested) return [{ message: CROSSED }];
  return codes
    .filter(
      ({ id, kind }) => kind === 'pair' && into.places.get(id)?.isEmpty && !from.places.get(id)?.isEmpty,
    )
    .map((code) => problem(emptiedMessage, code, from.places.get(code.id), segment));
}

function problemWith(
  code: InlineCode,
  from: CodePlaces,
  into: CodePlaces,
  segment: CheckedSegment,
): Problem[] {
  const wanted = code.kind === 'pair' ? 'open close' : 'standalone';
  const tags = into.places.get(code.id)?.tags.join(' ');
  if (tags === wanted) return [];
  const message = tags === undefined ? missingMessage : brokenMessage;
  return [problem(message, code, from.places.get(code.id), segment)];
}

function problem(
  message: (name: Message) => Message,
  code: InlineCode,
  place: CodePlace | undefined,
  segment: CheckedSegment,
): Problem {
  const { start = 0, end = 0 } = place ?? {};
  const marks: Mark[] = end > start ? [{ side: 'source', start, end }] : [];
  return { message: message(nameCode(code, textsOf(segment).source.plain.slice(start, end))), marks };
}

function strangers(codes: readonly InlineCode[], { places }: CodePlaces): Problem[] {
  const known = new Set(codes.map(({ id }) => id));
  return [...places]
    .filter(([id]) => !known.has(id))
    .map(([, { start, end }]) => ({
      message: STRANGER,
      ...(end > start && { marks: [{ side: 'target' as const, start, end }] }),
    }));
}

const STRANGER: Message = {
  en: 'the translation has formatting that the original has not',
  fr: 'la traduction a une mise en forme que l’original n’a pas',
  ar: 'في الترجمة تنسيق ليس في النص الأصلي',
};

const CROSSED: Message = {
  en: 'links or formatting overlap in the translation',
  fr: 'des liens ou des mises en forme se chevauchent dans la traduction',
  ar: 'روابط أو تنسيقات متداخلة في الترجمة',
};

function missingMessage({ en, fr, ar }: Message): Message {
  return {
    en: `missing in the translation: ${en}`,
    fr: `il manque dans la traduction\u00a0: ${fr}`,
    ar: `مفقود في الترجمة: ${ar}`,
  };
}

function brokenMessage({ en, fr, ar }: Message): Message {
  return {
    en: `broken in the translation, or there twice: ${en}`,
    fr: `abîmé dans la traduction, ou présent deux fois\u00a0: ${fr}`,
    ar: `معطوب في الترجمة أو مكرّر: ${ar}`,
  };
}

function emptiedMessage({ en, fr, ar }: Message): Message {
  return {
    en: `there are no words left in the translation in: ${en}`,
    fr: `il ne reste aucun mot dans la traduction pour\u00a0: ${fr}`,
    ar: `لم تبق كلمات في الترجمة داخل: ${ar}`,
  };
}

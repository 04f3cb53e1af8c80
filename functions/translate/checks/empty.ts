import type { Message } from '../../shared/article/finding.ts';
import type { Check } from './check.ts';
import { textsOf } from './support/segment-texts.ts';

const MESSAGE: Message = {
  en: 'the translation is empty',
  fr: 'la traduction est vide',
  ar: 'الترجمة فارغة',
};

/** Something that readers see. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

export const empty: Check = {
  name: 'empty',
  severity: 'error',
  structural: true,
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    return VISIBLE.test(source.plain) && !VISIBLE.test(target.plain) ? [{ message: MESSAGE }] : [];
  },
};

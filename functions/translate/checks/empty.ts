import { plainText } from '../../article/coded-text.ts';
import type { Message } from '../../article/finding.ts';
import type { Check } from './check.ts';

const MESSAGE: Message = {
  en: 'the translation is empty',
  fr: 'la traduction est vide',
  ar: 'الترجمة فارغة',
};

export const empty: Check = {
  name: 'empty',
  severity: 'error',
  structural: true,
  findProblems: ({ source, target }) =>
    plainText(source).trim() !== '' && plainText(target).trim() === '' ? [{ message: MESSAGE }] : [],
};

import { plainText } from '../../article/coded-text.ts';
import type { Check } from './check.ts';

export const empty: Check = {
  name: 'empty',
  severity: 'error',
  findProblems: ({ source, target }) =>
    plainText(source).trim() !== '' && plainText(target).trim() === '' ? ['the translation is empty'] : [],
};

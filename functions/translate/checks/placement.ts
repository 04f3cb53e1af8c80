import type { Message } from '../../shared/article/finding.ts';
import type { Check } from './check.ts';

const MESSAGE: Message = {
  en: 'the links could not be placed; they stand at the end',
  fr: 'les liens n’ont pas pu être placés\u202f; ils figurent à la fin',
  ar: 'تعذّر وضع الروابط في أماكنها، وهي في آخر النص',
};

/** The machine lost the places of the markup (functions/shared/article/version.ts, rung 4). */
export const placement: Check = {
  name: 'placement',
  severity: 'error',
  findProblems: ({ rung, origin }) => (rung === 4 && origin === 'machine' ? [{ message: MESSAGE }] : []),
};

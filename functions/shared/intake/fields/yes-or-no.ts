const YES = new Set('true yes y on 1 oui vrai نعم صحيح أجل'.split(' '));
const NO = new Set('false no n off 0 non faux لا خطأ'.split(' '));

/** A yes or a no in the forms that front matters have; `undefined` for anything else. */
export function yesOrNo(value: unknown): boolean | undefined {
  const word = String(value).trim().normalize('NFC').toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

import { eld } from 'eld/extrasmall';

/** More tells the detector nothing new. */
const CHARACTERS = 2000;

/** The language a text is written in, of all the detector knows; `undefined` where it is not sure. */
export function detectLanguage(text: string): string | undefined {
  const result = eld.detect(text.slice(0, CHARACTERS));
  return result.isReliable() && result.language !== '' ? result.language : undefined;
}

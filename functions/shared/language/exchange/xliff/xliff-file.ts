import type { Language } from '../../../article/language.ts';
import type { XliffUnit } from './read-unit.ts';

/** An XLIFF file of any version, as far as it is read. */
export interface XliffFile {
  sourceLanguage: Language;
  targetLanguage: Language;
  /** What each `<file>` was made from, as the program that wrote it says. */
  originals: string[];
  units: XliffUnit[];
}

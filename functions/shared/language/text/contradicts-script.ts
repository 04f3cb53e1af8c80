import type { Language } from '../../article/language.ts';

/** Fewer letters are a name or a quotation. */
const FEWEST_LETTERS = 20;
/** Enough where there are no others. */
const FEWEST_ALONE = 8;

const SCRIPTS: [name: string, letters: RegExp][] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Tfng', /\p{Script=Tifinagh}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
];

/**
 * A text is plainly in another script than that of a language: WordPress says `en-US` of whatever stands below. Languages
 * of several scripts, and scripts that are not told apart here, contradict nothing.
 */
export function contradictsScript(text: string, language: Language): boolean {
  const counts = SCRIPTS.map(([name, letters]) => [name, text.match(letters)?.length ?? 0] as const);
  const [[most, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isPlain =
    count >= FEWEST_LETTERS ? count * 3 >= letters * 2 : count >= FEWEST_ALONE && count === letters;
  if (!isPlain) return false;
  const expected = new Intl.Locale(language).maximize().script;
  if (SEVERAL.has(language) || !SCRIPTS.some(([name]) => name === expected)) return false;
  return most !== expected;
}

/** People write them in more than one. */
const SEVERAL = new Set([
  'sr',
  'bs',
  'az',
  'uz',
  'kk',
  'zgh',
  'shi',
  'tzm',
  'rif',
  'kab',
  'ku',
  'ha',
  'ms',
  'pa',
  'ary',
]);

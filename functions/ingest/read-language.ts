import { toString as textOf } from 'hast-util-to-string';
import type { ArticleContent } from '../shared/article/article.ts';
import type { Language } from '../shared/article/language.ts';
import { bodyTree } from '../shared/article/parse-fragment.ts';
import { detectLanguage } from '../shared/language/text/detect-language.ts';
import { countWords, findWords } from '../shared/language/text/words.ts';

/** Fewer are too few to doubt what an author says. */
const FEWEST_WORDS = 20;

/** Languages that read alike: telling them apart by letters is a guess. */
const ALIKE = ['bs hr sr', 'da no nb nn', 'id ms', 'gl pt', 'ar ary arq aeb arz apc'].map(
  (row) => new Set(row.split(' ')),
);

/** What a text reads as, if that is plainly another language than its author says. */
export function unlikeLanguage(content: ArticleContent, said: Language): Language | undefined {
  const text = `${content.title}\n${textOf(bodyTree(content))}`;
  if (countWords(findWords(text)) < FEWEST_WORDS) return undefined;
  const { language, reliable } = detectLanguage(text);
  if (!reliable || language === undefined || isAlike(language, said)) return undefined;
  return language;
}

function isAlike(one: Language, other: Language): boolean {
  const base = new Intl.Locale(other).language;
  return one === base || ALIKE.some((group) => group.has(one) && group.has(base));
}

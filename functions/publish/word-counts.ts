import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import { measureText, type WordCount } from '../shared/language/text/measure-text.ts';
import { withoutUnmade } from '../shared/pictures/without-unmade.ts';

/** How long texts are as readers see them; those that readers had are counted already. */
export function wordCounts(
  shown: Readonly<Record<Language, PublishedVersion>>,
  before: PublishedArticle | undefined,
): Record<Language, WordCount> {
  const counts = Object.entries(shown).map(([language, { bodyHtml }]): [Language, WordCount] => {
    const isSame = before?.versions[language]?.bodyHtml === bodyHtml;
    const known = isSame ? before?.wordCounts?.[language] : undefined;
    return [language, known ?? measureText(withoutUnmade(bodyHtml))];
  });
  return Object.fromEntries(counts);
}

import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { tagPath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

/** Where more is to be read of the same: the pages of an article's tags, so that its own page costs no further read. */
export function Topics({ site, article, language, version }: ArticleOfSite) {
  const { words, language: own } = pageWordsIn(language);
  const { tags, languages } = shownDetails(article, version, language);
  if (tags.length === 0 || !site.languages.includes(language)) return null;
  return (
    <nav class="topics" aria-labelledby="topics">
      <h2 id="topics" lang={own}>
        {words.moreOn}
      </h2>
      <ul>
        {tags.map((tag) => (
          <li>
            <a href={tagPath(language, tag)}>
              <ForeignName name={tag} said={languages.tags} around={language} site={site} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

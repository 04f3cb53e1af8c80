import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { tagPath } from '../paths.ts';

export interface TopicsProps {
  site: SiteConfig;
  article: PublishedArticle;
  language: Language;
}

/**
 * Where more is to be read of the same: the pages of an article's tags, so that its own page costs no further read.
 * Tags are in the language of who set them.
 */
export function Topics({ site, article, language }: TopicsProps) {
  const { words, language: own } = pageWordsIn(language);
  const { tags, sourceLanguage } = article;
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
              <bdi {...(sourceLanguage !== language && { lang: sourceLanguage })}>
                {isolateInText(tag, language)}
              </bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

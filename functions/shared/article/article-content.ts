import type { ArticleContent } from './article.ts';

/** What is written in a language, out of whatever else holds it. */
export function articleContent(whole: ArticleContent): ArticleContent {
  const { title, summary, bodyHtml, image, correction } = whole;
  return {
    title,
    summary,
    bodyHtml,
    image,
    correction,
  };
}

import type { PublishedVersion } from '../../../shared/article/published.ts';
import type { ArticleAnswer } from '../../api/response-schemas.ts';
import { bodyMarkdown } from './body-markdown.ts';

/**
 * The answer of `/<language>/articles/<id>.md`: what its JSON says in front matter, and the text in Markdown. The
 * front matter has the names that the inbox reads, and its values are JSON, which YAML 1.2 contains.
 */
export function articleMarkdown(
  { title, summary }: PublishedVersion,
  { language, bodyHtml, author, tags, publishedAt, updatedAt, sourceLanguage, ...answer }: ArticleAnswer,
): string {
  const { translation, image, originalUrl, credit, translator, reviewer, correction, alternates } = answer;
  const canonical = alternates.find((alternate) => alternate.language === language)?.url;
  const fields = {
    title,
    summary,
    language,
    author: author ?? undefined,
    tags,
    date: publishedAt,
    ...(publishedAt === undefined && { undated: true }),
    updated: updatedAt,
    image,
    originalUrl,
    credit,
    translator,
    reviewer,
    correction,
    sourceLanguage,
    translation,
    canonical,
    alternates,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${bodyMarkdown(bodyHtml)}`;
}

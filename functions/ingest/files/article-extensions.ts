import type { InboxFile } from './inbox-file.ts';

const PAGES: readonly string[] = ['html', 'htm'];

/** Of two files in one language the first of these counts, if neither was there before. */
export const ARTICLE_EXTENSIONS: readonly string[] = ['md', 'markdown', 'mdx', ...PAGES, 'json'];

/** Whether a file could be an article, as far as its name tells. */
export function isArticleName({ extension }: Pick<InboxFile, 'extension'>): boolean {
  return ARTICLE_EXTENSIONS.includes(extension);
}

/** Whether it is a page of a site. */
export function isPageName({ extension }: Pick<InboxFile, 'extension'>): boolean {
  return PAGES.includes(extension);
}

import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';

/** Where a reader tells of an error: a page, or a letter that already says which text it is about. */
export function reportLink(
  contact: string,
  { id }: Pick<PublishedArticle, 'id'>,
  language: Language,
  { revision }: Pick<PublishedVersion, 'revision'>,
): string {
  if (contact.startsWith('https:')) return contact;
  const subject = encodeURIComponent(`[${id}] ${language} ${revision}`);
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${subject}`;
}

import type { ArticleFields } from './article-fields.ts';

export type FieldName = Exclude<keyof ArticleFields, 'imageWords' | 'imageHidden'>;

/**
 * Each field's own name, and what other systems call it (Hugo, Jekyll, WordPress, Ghost, Astro, Eleventy, Obsidian, JSON Feed),
 * what says it best first. Upper case, `-` and `_` do not count, so `date_published` is `datePublished`.
 */
export const FIELD_NAMES: Readonly<Record<FieldName, string>> = {
  id: 'id',
  title: 'title headline post_title titre العنوان',
  summary:
    'summary excerpt postExcerpt customExcerpt standfirst chapo subtitle dek teaser abstract description metaDescription الملخص',
  language: 'language lang locale langue اللغة',
  author: 'author authors byline by creator writer postAuthor auteur auteurs الكاتب',
  authorType: 'authorType',
  translator: 'translator translators translatedBy traducteur traductrice traducteurs المترجم المترجمة',
  reviewer: 'reviewer reviewers reviewedBy relecteur relectrice relecteurs المراجع المراجعة',
  tags: 'tags tag keywords topics categories category الوسوم',
  image:
    'image images cover heroImage coverImage featuredImage featureImage hero thumbnail banner bannerImage picture photo ogImage',
  source: 'source',
  date: `date pubDate datePublished published publishedAt publishedOn publishedDate publicationDate publish pubDatetime postDate
    dateGmt postDateGmt created createdAt dateCreated التاريخ`,
  undated: 'undated',
  publishAt: 'publishAt publishDate publishOn scheduledAt scheduledFor embargo embargoUntil',
  unpublishAt: 'unpublishAt expiryDate expires expiresAt expirationDate',
  modifiedAt: `modifiedAt updated updatedAt updatedDate dateUpdated lastmod lastModified lastModifiedAt lastUpdated dateModified
    modified modifiedGmt postModified postModifiedGmt modDatetime`,
  withdrawn: 'withdrawn withdraw retracted retire retirer مسحوب',
  draft: 'draft isDraft brouillon مسودة',
  originalUrl: 'originalUrl canonical canonicalUrl',
  credit: 'credit credits copyright license licence rights',
  correction: 'correction corrections erratum rectificatif',
};

/** Beside the pictures, in the systems that say it as fields of their own. */
export const IMAGE_PARTS: Readonly<Record<'alt' | 'caption' | 'credit', string>> = {
  alt: 'imageAlt heroImageAlt coverAlt coverImageAlt featureImageAlt featuredImageAlt',
  caption:
    'imageCaption heroImageCaption coverCaption coverImageCaption featureImageCaption featuredImageCaption',
  credit: `imageCredit imageCredits imageAttribution imageSource imageAuthor heroImageCredit coverCredit coverImageCredit
    featureImageCredit featuredImageCredit bannerCredit thumbnailCredit photoCredit photoCredits photoBy pictureCredit photographer
    photographe creditPhoto creditImage المصور المصورة تصوير`,
};

/** Fields that say when and whether readers see an article: one that is not understood may not be passed over. */
export const DECISIVE: ReadonlySet<FieldName> = new Set([
  'date',
  'publishAt',
  'unpublishAt',
  'withdrawn',
  'draft',
]);

/** A name as it is compared. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** By folded name: the field, and how well that name says it (0 is the field's own). */
export const FIELD_BY_NAME: ReadonlyMap<string, { field: FieldName; rank: number }> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.split(/\s+/).map((name, rank) => [foldName(name), { field: field as FieldName, rank }] as const),
  ),
);

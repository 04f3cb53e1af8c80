import * as z from 'zod';

/** RFC 3339, section 5.6. */
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
const text = z.string().min(1);
const authors = z.array(z.object({ name: text.optional(), url: z.url().optional() })).min(1);

/** "Extensions": an object whose name begins with an underscore. */
const extension = z.looseObject({ alternates: z.array(z.object({ language: text, url: z.url() })) });

const item = z
  .strictObject({
    id: text,
    url: z.url(),
    external_url: z.url().optional(),
    title: text.optional(),
    content_html: text.optional(),
    content_text: text.optional(),
    summary: text.optional(),
    image: z.url().optional(),
    date_published: time.optional(),
    date_modified: time.optional(),
    authors: authors.optional(),
    tags: z.array(text).optional(),
    language: text.optional(),
    attachments: z.array(z.object({ url: z.url(), mime_type: text, title: text.optional() })).optional(),
    _dragoman: extension.optional(),
  })
  .refine((found) => found.content_html !== undefined || found.content_text !== undefined, 'has no content');

/** https://www.jsonfeed.org/version/1.1/ */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: z.url(),
  feed_url: z.url(),
  description: text.optional(),
  language: text.optional(),
  items: z.array(item),
  _dragoman: extension.optional(),
});

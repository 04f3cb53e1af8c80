import * as z from 'zod';
import { readCursor } from './cursor.ts';

/** Articles on a page of a list. */
export const LIMIT = { least: 1, most: 100, usual: 20 } as const;

const number = `must be a whole number from ${LIMIT.least} to ${LIMIT.most}`;

export const pageLimit = z.preprocess(
  // Number() takes 1e1 and 0x10 too.
  (text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text),
  z.int(number).min(LIMIT.least, number).max(LIMIT.most, number).default(LIMIT.usual),
);

/** What the list of articles may be asked for. `languages` are the site's. */
export function listQuery(languages: readonly string[]) {
  return z.object({
    language: z
      .enum(languages, `must be one of ${languages.join(', ')}`)
      .optional()
      .describe("One of the site's languages; its default where absent."),
    limit: pageLimit.describe('Articles on a page.'),
    after: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,600}$/, 'must be the "next" of another page')
      .refine((cursor) => readCursor(cursor) !== undefined, 'must be the "next" of another page')
      .optional()
      .describe('The "next" of the page before, for the articles that follow it.'),
  });
}

/** BCP 47, as far as anybody writes it. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** What an article may be asked for. */
export const articleQuery = z.object({
  language: z
    .string()
    .regex(LANGUAGE_TAG, 'must be a language tag (BCP 47) such as fr')
    .optional()
    .describe("Where absent, the site's default language if it is published, else the original."),
});

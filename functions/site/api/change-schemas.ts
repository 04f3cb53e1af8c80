import * as z from 'zod';
import { readPlace } from '../changes/place.ts';
import { readWalk } from '../changes/walk.ts';
import { pageLimit } from './request-schemas.ts';
import { address, alternate, direction, languageTag, publishedAt, time, updatedAt } from './schema-parts.ts';

const isTime = (text: string) =>
  z.union([z.iso.datetime({ offset: true }), z.iso.date()]).safeParse(text).success;

/** What the changes may be asked for. */
export const changesQuery = z.object({
  since: z
    .string()
    .max(700)
    .refine(
      (text) => isTime(text) || readPlace(text) !== undefined,
      'must be the "since" of an earlier answer, or a time such as 2026-03-02T08:00:00Z',
    )
    .optional()
    .describe(
      'The "since" of an earlier answer, or a time (ISO 8601), for what changed after it; everything where absent.',
    ),
  after: z
    .string()
    .max(1800)
    .refine((text) => readWalk(text) !== undefined, 'must be the "next" of another page')
    .optional()
    .describe('The "next" of the page before, for the changes that follow it; "since" is then what it was.'),
  limit: pageLimit.describe('Changes on a page, at most.'),
});

const changedVersion = z
  .object({
    language: languageTag,
    direction,
    title: z.string(),
    summary: z.string().describe('The standfirst, or the beginning of the text.'),
    author: z.string().nullable(),
    tags: z.array(z.string()),
    updatedAt,
    outdatedSince: time.optional().describe('The original has changed since then, and this text not yet.'),
    correction: z.string().optional().describe('What was put right.'),
    method: z.enum(['original', 'human', 'memory', 'machine']).describe('How it came to be.'),
    reviewed: z.boolean().describe('Of a machine translation: a person has confirmed every segment.'),
    url: address.describe('The page.'),
    jsonUrl: address.describe('The whole text, in JSON.'),
    markdownUrl: address.describe('The whole text, in Markdown.'),
  })
  .describe('A language of an article that changed.');

export const changedArticleSchema = z
  .object({
    id: z.string(),
    changedAt: time.describe('When what readers get of it in any language last changed. ISO 8601, UTC.'),
    withdrawn: z.boolean().describe('Nobody can read it any more, in any language: forget it.'),
    sourceLanguage: languageTag,
    publishedAt,
    versions: z.array(changedVersion).describe('Every language it can be read in now.'),
    former: z.array(alternate).describe('Pages that there were and are no more.'),
  })
  .describe('An article that changed, as it stands now: new, corrected, in another language, or withdrawn.');

export const changeList = z
  .object({
    items: z
      .array(changedArticleSchema)
      .describe('The last one to change first; there may be fewer than "limit" before the last page.'),
    next: z.string().nullable().describe('The "after" of the next page; null on the last one.'),
    since: z
      .string()
      .describe('Once there is no next page: the "since" to come back with, for what has changed by then.'),
  })
  .describe('A page of what changed.');

export type ChangedArticleAnswer = z.output<typeof changedArticleSchema>;
export type ChangeList = z.output<typeof changeList>;

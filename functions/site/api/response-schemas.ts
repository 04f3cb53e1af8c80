import * as z from 'zod';
import { address, alternate, direction, languageTag, publishedAt, time, updatedAt } from './schema-parts.ts';

/** What the answers are made of. Programs outside this repository read them: fields may only be added. */

const image = z
  .object({
    url: address,
    alt: z.string().optional().describe('What it shows, for who cannot see it.'),
    caption: z.string().optional(),
  })
  .describe('The picture above the text.');

/** What every answer about an article begins with. */
const opening = {
  id: z.string(),
  language: languageTag,
  direction,
  title: z.string(),
  summary: z.string().describe('The standfirst, or the beginning of the text.'),
};

export const articleSummarySchema = z
  .object({
    ...opening,
    author: z.string().nullable(),
    tags: z.array(z.string()),
    publishedAt,
    updatedAt,
    image: image.omit({ caption: true }).optional(),
    url: address.describe('The page.'),
    jsonUrl: address.describe('The whole text, in JSON.'),
    markdownUrl: address.describe('The whole text, in Markdown.'),
  })
  .describe('An article in a list.');

export const articleList = z
  .object({
    language: languageTag,
    items: z.array(articleSummarySchema).describe('Newest first.'),
    next: z.string().nullable().describe('The "after" of the next page; null on the last one.'),
  })
  .describe('A page of the articles in one language.');

const translation = z
  .object({
    method: z
      .enum(['human', 'memory', 'machine'])
      .describe(
        'human: written by a person. memory: every segment was translated by people before. machine: not all of them.',
      ),
    engine: z.string().optional().describe('The machine.'),
    model: z.string().optional().describe('The model it used, where it tells.'),
    reviewed: z.boolean().describe('A person has confirmed every segment.'),
    sourceUrl: address.optional().describe('The page of the original, as long as readers can read it.'),
    charactersSent: z.int().describe('Characters sent to the machine for it.'),
  })
  .describe('How it was translated; null for the original.');

export const articleAnswer = z
  .object({
    ...opening,
    bodyHtml: z.string().describe('The text: sanitized HTML. Links may be relative to its page.'),
    author: z.string().nullable(),
    image: image.optional(),
    originalUrl: address.optional().describe('Where it was published first.'),
    credit: z.string().optional().describe('Credit or licence, in the words of whoever gave it.'),
    correction: z.string().optional().describe('What was put right.'),
    tags: z.array(z.string()),
    publishedAt,
    updatedAt,
    outdatedSince: time.optional().describe('The original has changed since then, and this text not yet.'),
    revision: z.string(),
    sourceLanguage: languageTag,
    translation: translation.nullable(),
    alternates: z.array(alternate).describe('Its page in every published language, this one too.'),
  })
  .describe('An article in one language.');

export const problemAnswer = z
  .object({
    type: z.string().describe('Always about:blank: the status says what kind it is.'),
    title: z.string().describe('The status in words.'),
    status: z.int(),
    detail: z.string().describe('What is wrong with this request.'),
  })
  .describe('Why there is no other answer (RFC 9457).');

export type ArticleAnswer = z.output<typeof articleAnswer>;
export type ArticleSummary = z.output<typeof articleSummarySchema>;
export type ArticleList = z.output<typeof articleList>;

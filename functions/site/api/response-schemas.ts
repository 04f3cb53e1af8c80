import * as z from 'zod';
import { address, alternate, direction, languageTag, publishedAt, time, updatedAt } from './schema-parts.ts';

/** What the answers are made of. Programs outside this repository read them: fields may only be added. */

const image = z
  .object({
    url: address,
    alt: z.string().optional().describe('What it shows, for who cannot see it.'),
    caption: z.string().optional(),
    credit: z.string().optional().describe('Whom to name where it is shown.'),
    width: z.int().optional().describe('In pixels, where it is known: of the file at its address.'),
    height: z.int().optional(),
    language: languageTag
      .optional()
      .describe('Of its words, where they are in another language than the text.'),
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
    sourceLanguage: languageTag.optional().describe('Absent until it is published again, as the next three.'),
    method: z.enum(['original', 'human', 'memory', 'machine']).optional().describe('How it came to be.'),
    reviewed: z
      .boolean()
      .optional()
      .describe('Of a machine translation: a person has confirmed every segment.'),
    alternates: z.array(alternate).optional().describe('Its page in every published language, this one too.'),
    url: address.describe('The page.'),
    jsonUrl: address.describe('The whole text, in JSON.'),
    markdownUrl: address.describe('The whole text, in Markdown.'),
  })
  .describe('An article in a list.');

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
    bodyHtml: z
      .string()
      .describe(
        'The text: sanitized HTML. Own pictures of the newspaper have their whole address; links may be relative to its page.',
      ),
    author: z.string().nullable(),
    image: image.optional(),
    originalUrl: address.optional().describe('Where it was published first.'),
    credit: z.string().optional().describe('Credit or licence, in the words of whoever gave it.'),
    translator: z.string().optional().describe('Who translated it, where that is known.'),
    reviewer: z.string().optional().describe('Who reviewed it, where that is known.'),
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

/** Of which there is whatever was asked for. */
export const pickedArticle = z
  .object({ ...articleSummarySchema.partial().shape, ...articleAnswer.partial().shape, id: z.string() })
  .describe('An article in a list that was asked for with "fields".');

export const articleList = z
  .object({
    language: languageTag.describe('What was asked for; all: every item says its own.'),
    items: z
      .array(z.union([articleSummarySchema, pickedArticle]))
      .describe('Newest first, if nothing else was asked for.'),
    next: z.string().nullable().describe('The "after" of the next page; null on the last one.'),
  })
  .describe('A page of the articles in one language.');

export const articleInAllLanguages = z
  .object({
    id: z.string(),
    sourceLanguage: languageTag,
    versions: z.array(articleAnswer).describe("The site's languages first, in their order."),
  })
  .describe('An article in every language it is published in.');

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
export type PickedArticle = z.output<typeof pickedArticle>;
export type ArticleLanguagesAnswer = z.output<typeof articleInAllLanguages>;

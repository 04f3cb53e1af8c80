import * as z from 'zod';
import { readWalk } from '../changes/walk.ts';
import { readCursor } from './cursor.ts';
import { articleAnswer, articleSummarySchema } from './response-schemas.ts';

/** Articles on a page of a list. */
export const LIMIT = { least: 1, most: 100, usual: 20 } as const;

const number = `must be a whole number from ${LIMIT.least} to ${LIMIT.most}`;

export const pageLimit = z.preprocess(
  // Number() takes 1e1 and 0x10 too.
  (text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text),
  z.int(number).min(LIMIT.least, number).max(LIMIT.most, number).default(LIMIT.usual),
);

/** BCP 47, as far as anybody writes it. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** Every language of an article, or of all articles of a list, in one answer. */
export const ALL_LANGUAGES = 'all';

const languageParameter = z.string().regex(LANGUAGE_TAG, 'must be a language tag (BCP 47) such as fr');

/** A day means all of it: its first moment in `from`, its last one in `to`. */
const moment = z.union(
  [z.iso.datetime({ offset: true }), z.iso.date()],
  'must be a time such as 2026-03-02T08:00:00Z, or a day',
);

/** What an item may have, in place of all that a list gives by itself. */
export const FIELDS = [
  ...new Set([...Object.keys(articleSummarySchema.shape), ...Object.keys(articleAnswer.shape)]),
];

const FIELD_LIST = new RegExp(`^(${FIELDS.join('|')})(,(${FIELDS.join('|')})){0,${FIELDS.length}}$`);

const isPlace = (text: string) => readCursor(text) !== undefined || readWalk(text) !== undefined;

/** What the list of articles may be asked for. */
export const listQuery = z.object({
  language: languageParameter
    .optional()
    .describe(
      "One of the site's languages, in any case and with any region; all: an article's languages beside each other, and \"limit\" counts articles. The site's default where absent.",
    ),
  limit: pageLimit.describe('Articles on a page, at most.'),
  after: z
    .string()
    .max(1800)
    .refine(isPlace, 'must be the "next" of another page')
    .optional()
    .describe('The "next" of the page before, for the articles that follow it.'),
  tag: z.string().min(1).max(250).optional().describe('Only articles with this tag.'),
  from: moment.optional().describe('Only articles published then or later.'),
  to: moment.optional().describe('Only articles published then or earlier.'),
  updatedSince: moment
    .optional()
    .describe('Only articles of which anything changed then or later, the last one to change first.'),
  order: z
    .enum(['newest', 'oldest'], 'must be newest or oldest')
    .optional()
    .describe(
      'By publication; oldest takes a range ("from", "to") of at most 10,000 articles. newest where absent.',
    ),
  fields: z
    .string()
    .max(400)
    .regex(FIELD_LIST, `must be some of ${FIELDS.join(', ')}, with commas between`)
    .optional()
    .describe(
      'What an item has beside its id, with commas between: also the text, and all else of an article.',
    ),
});

/** What an article may be asked for. */
export const articleQuery = z.object({
  language: languageParameter
    .optional()
    .describe(
      "In any case and with any region; all: every language in one answer. Where absent, the site's default language if it is published, else the original.",
    ),
});

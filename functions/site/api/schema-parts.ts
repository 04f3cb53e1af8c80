import * as z from 'zod';

/** What several answers are made of. */

export const languageTag = z
  .string()
  .describe('BCP 47.')
  .meta({ examples: ['fr'] });
export const time = z.iso
  .datetime()
  .describe('ISO 8601, UTC.')
  .meta({ examples: ['2026-03-02T08:00:00.000Z'] });
export const address = z.url();

export const alternate = z.object({ language: languageTag, url: address });
export const direction = z.enum(['ltr', 'rtl']);

export const publishedAt = time
  .optional()
  .describe('ISO 8601, UTC. Absent if the article has a date that nobody can read.');
export const updatedAt = time
  .optional()
  .describe(
    'When what readers see in this language last changed. ISO 8601, UTC. Absent if it is as it came, without a date.',
  );

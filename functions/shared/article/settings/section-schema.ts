import * as z from 'zod/mini';
import { parseLanguage } from '../language.ts';

/** Each is a LIST of the section's page. */
const TAG_LIMIT = 10;
/** In the head of every page; on a phone they are moved sideways. */
const SECTION_LIMIT = 12;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const language = z
  .string()
  .check(z.refine((text) => parseLanguage(text) === text, 'is not a language this site can publish'));

const section = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'may hold lower-case letters, digits and "-" only, 40 of them'),
    ),
  name: z.union([
    name,
    z.record(language, name).check(z.refine((names) => Object.keys(names).length > 0, 'names no language')),
  ]),
  tags: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100)))
    .check(z.minLength(1), z.maxLength(TAG_LIMIT)),
});

/** `nav` of site.json, in the order of the page. */
export const sections = z.array(section).check(
  z.maxLength(SECTION_LIMIT),
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has an id twice'),
);

import * as z from 'zod/mini';
import { parseLanguage } from '../language.ts';

const address = z.url({ protocol: /^https$/ }).check(z.maxLength(1000));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const language = z
  .string()
  .check(z.refine((text) => parseLanguage(text) === text, 'is not a language this site can publish'));

/** `name` of site.json: one for all languages, or one for each. */
export const siteName = z.union([
  name,
  z.record(language, name).check(z.refine((names) => Object.keys(names).length > 0, 'names no language')),
]);

/** `shareImage` of site.json: 1,200 by 630 pixels is what social networks show whole. */
export const shareImage = z.pipe(
  z.union([address, z.strictObject({ url: address, alt: z.optional(name) })]),
  z.transform((said) => (typeof said === 'string' ? { url: said } : said)),
);

const contact = z.union([z.email(), address]);

/** `security` of site.json: what stands in security.txt (RFC 9116). */
export const security = z.pipe(
  z.union([
    contact,
    z.strictObject({
      contact,
      policy: z.optional(address),
      encryption: z.optional(address),
      acknowledgments: z.optional(address),
    }),
  ]),
  z.transform((said) => (typeof said === 'string' ? { contact: said } : said)),
);

/** `hub` of site.json. */
export const hub = address;

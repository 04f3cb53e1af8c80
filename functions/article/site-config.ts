import { IANAZone } from 'luxon';
import * as z from 'zod';
import { CHECK_NAMES, type CheckName, type CheckSetting } from './finding.ts';
import { type Language, parseLanguage } from './language.ts';

/** `content/site.json`: what a newsroom sets. Every field has a default, the file itself too. */
export interface SiteConfig {
  /** The newspaper's name, at the head of every page. */
  name: string;
  /** Where readers reach the site, without a trailing slash; the runtime's own address where absent. */
  baseUrl?: string;
  /** What is published, in the order of the language switch. */
  languages: Language[];
  /** For readers whose languages are none of these. */
  defaultLanguage: Language;
  /** In place of a check's own severity. */
  checks: Partial<Record<CheckName, CheckSetting>>;
  /** How machines' Arabic is set: its digits and the names of its months. */
  typography: { arabicDigits: 'latn' | 'arab' | 'keep'; arabicMonths: 'ma' | 'keep' };
  /** IANA name; dates without an offset are in it, and pages show it. */
  timeZone: string;
  /** What it means that an article's source file is gone from its inbox folder. */
  removedFiles: RemovedFiles;
  /** How often the feeds are asked, in minutes. */
  pollEveryMinutes: number;
  /** Languages whose machine translations search engines are kept from until a person has reviewed them. */
  noindexUnreviewed: Language[];
  /** Characters a machine may be sent in a day (UTC); then translation waits. No limit where absent. */
  dailyCharacters?: number;
  /** Where readers report an error: an e-mail address, or the https address of a page. */
  contact?: string;
}

/** `withdraw` takes the article away; `keep` leaves it as it is. */
export type RemovedFiles = 'withdraw' | 'keep';

const language = z.string().transform((text, context) => {
  const tag = parseLanguage(text);
  if (tag !== undefined) return tag;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(text)} is not a language this site can publish`,
  });
  return z.NEVER;
});

const siteConfig = z
  .object({
    name: z.string().trim().min(1).max(200).default('Dragoman'),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    languages: z.array(language).min(1).max(20).default(['ar', 'fr', 'en']),
    defaultLanguage: language.optional(),
    timeZone: z
      .string()
      .refine((zone) => IANAZone.isValidZone(zone), 'is not an IANA time zone')
      .default('Africa/Casablanca'),
    removedFiles: z.enum(['withdraw', 'keep']).default('keep'),
    pollEveryMinutes: z.int().min(1).max(1440).default(15),
    noindexUnreviewed: z.array(language).max(20).default([]),
    dailyCharacters: z.int().min(1).optional(),
    contact: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    checks: z.partialRecord(z.enum(CHECK_NAMES), z.enum(['error', 'warning', 'off'])).default({}),
    typography: z
      .object({
        arabicDigits: z.enum(['latn', 'arab', 'keep']).default('latn'),
        arabicMonths: z.enum(['ma', 'keep']).default('ma'),
      })
      .default({ arabicDigits: 'latn', arabicMonths: 'ma' }),
  })
  .transform(({ defaultLanguage, baseUrl, dailyCharacters, contact, ...site }, context): SiteConfig => {
    const fallback = site.languages.includes('en') ? 'en' : (site.languages[0] as Language);
    const chosen = defaultLanguage ?? fallback;
    if (!site.languages.includes(chosen)) {
      context.addIssue({ code: 'custom', path: ['defaultLanguage'], message: 'is not one of the languages' });
    }
    return {
      ...{ ...site, defaultLanguage: chosen },
      ...(baseUrl !== undefined && { baseUrl }),
      ...(dailyCharacters !== undefined && { dailyCharacters }),
      ...(contact !== undefined && { contact }),
    };
  });

const FIELDS = [
  ...['name', 'baseUrl', 'languages', 'defaultLanguage', 'timeZone'],
  ...['checks', 'typography', 'removedFiles'],
  ...['pollEveryMinutes', 'noindexUnreviewed', 'dailyCharacters', 'contact'],
];

/** Fields nothing reads: most likely misspelt. */
export function unknownSiteFields(json: unknown): string[] {
  return typeof json === 'object' && json !== null
    ? Object.keys(json).filter((field) => !FIELDS.includes(field))
    : [];
}

/** @throws where a field is wrong, naming it. */
export function parseSiteConfig(json: unknown): SiteConfig {
  const result = siteConfig.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`site.json: ${problems.join('; ')}`);
}

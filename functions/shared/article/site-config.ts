import * as z from 'zod/mini';
import { enginePaceField } from '../language/engine-pace-field.ts';
import {
  ENGINE_NAMES,
  type EnginePace,
  MACHINE_NAMES,
  type MachineName,
  type TranslatorChoice,
} from '../language/engines.ts';
import { CHECK_NAMES, type CheckName, type CheckSetting } from './finding.ts';
import { type Language, parseLanguage, parsePair } from './language.ts';
import { SCHEMA_MESSAGES } from './schema-messages.ts';
import type { Section } from './settings/section.ts';
import { sections } from './settings/section-schema.ts';
import { SHARE_TARGETS, type ShareTarget } from './settings/share.ts';
import { hub, security, shareImage, siteName } from './settings/share-schema.ts';
import { isTimeZone } from './time-zone.ts';

/** `content/site.json`: what a newsroom sets. Every field has a default, the file itself too. */
export interface SiteConfig {
  /** The newspaper's name, at the head of every page; in `names` what it is called in a language. */
  name: string;
  names?: Record<Language, string>;
  /** Told to servers that are asked and have no contact of ours, without a trailing slash. Pages name the address they are asked at. */
  baseUrl?: string;
  /** What is published, in the order of the language switch. */
  languages: Language[];
  /** For readers whose languages are none of these. */
  defaultLanguage: Language;
  /** What articles are written in, where several files of one come together and none says it is the source. */
  sourceLanguage?: Language;
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
  /** How much a service may be asked, of each pair; what it says itself counts as well. */
  pace?: Partial<Record<MachineName, EnginePace>>;
  /** What translates which pair: the first that takes it (functions/translate/choose-translator.ts). */
  translators?: TranslatorChoice[];
  /** Which engine is asked what it makes of each segment that a machine translates (functions/translate/checks/agreement/). */
  secondOpinion?: SecondOpinion;
  /** Where readers report an error: an e-mail address, or the https address of a page. */
  contact?: string;
  /** Names of those who go over translations, as readers see them, by who signs in at the desk or says it with `--by`. */
  people?: Record<string, string>;
  /** The sections that every page leads to. */
  nav: Section[];
  /** Where readers can hand an article on to. */
  share: ShareTarget[];
  /** What social networks show of a page that has no picture of its own. */
  shareImage?: { url: string; alt?: string };
  /** What security.txt says (RFC 9116); where absent there is none. */
  security?: SecurityContact;
  /** A hub of WebSub that hands the feeds on. */
  hub?: string;
}

export interface SecurityContact {
  /** An e-mail address, or an https address. */
  contact: string;
  policy?: string;
  encryption?: string;
  acknowledgments?: string;
}

export interface SecondOpinion {
  use: MachineName;
  /** A segment that it gave none on is held. */
  required: boolean;
}

/** `withdraw` takes the article away; `keep` leaves it as it is. */
export type RemovedFiles = 'withdraw' | 'keep';

// zod/mini, because every function reads these settings: it is half of zod, and comes without its messages.
const language = z.pipe(
  z.string(),
  z.transform((text: string, { issues }): Language => {
    const tag = parseLanguage(text);
    if (tag !== undefined) return tag;
    const message = `${JSON.stringify(text)} is not a language this site can publish`;
    issues.push({ code: 'custom', message, input: text });
    return z.NEVER;
  }),
);

const pair = z.pipe(
  z.string(),
  z.transform((text: string, { issues }): string => {
    const said = parsePair(text);
    if (said !== undefined) return `${said.source}-${said.target}`;
    const message = `${JSON.stringify(text)} is no language pair; write it as fr-ar`;
    issues.push({ code: 'custom', message, input: text });
    return z.NEVER;
  }),
);
const translator = z.strictObject({
  use: z.enum(ENGINE_NAMES),
  pairs: z.optional(z.array(pair).check(z.minLength(1), z.maxLength(400))),
});

const engine = z.enum(MACHINE_NAMES);
const secondOpinion = z.pipe(
  z.union([engine, z.strictObject({ use: engine, required: z._default(z.boolean(), false) })]),
  z.transform((said): SecondOpinion => (typeof said === 'string' ? { use: said, required: false } : said)),
);

const fields = z.object({
  name: z._default(siteName, 'Dragoman'),
  baseUrl: z.optional(
    z.pipe(
      z.url({ protocol: /^https?$/ }),
      z.transform((url: string) => url.replace(/\/+$/, '')),
    ),
  ),
  languages: z._default(z.array(language).check(z.minLength(1), z.maxLength(20)), ['ar', 'fr', 'en']),
  defaultLanguage: z.optional(language),
  sourceLanguage: z.optional(language),
  timeZone: z._default(
    z.string().check(z.refine(isTimeZone, 'is not an IANA time zone')),
    'Africa/Casablanca',
  ),
  removedFiles: z._default(z.enum(['withdraw', 'keep']), 'keep'),
  pollEveryMinutes: z._default(z.int().check(z.minimum(1), z.maximum(1440)), 15),
  noindexUnreviewed: z._default(z.array(language).check(z.maxLength(20)), []),
  dailyCharacters: z.optional(z.int().check(z.minimum(1))),
  pace: z.optional(z.partialRecord(z.enum(MACHINE_NAMES), enginePaceField)),
  translators: z.optional(z.array(translator).check(z.minLength(1), z.maxLength(10))),
  secondOpinion: z.optional(secondOpinion),
  contact: z.optional(z.union([z.email(), z.url({ protocol: /^https$/ })])),
  people: z.optional(z.record(z.string(), z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))),
  nav: z._default(sections, []),
  share: z._default(z.array(z.enum(SHARE_TARGETS)).check(z.maxLength(SHARE_TARGETS.length)), [
    'whatsapp',
    'facebook',
    'x',
    'email',
  ]),
  shareImage: z.optional(shareImage),
  security: z.optional(security),
  hub: z.optional(hub),
  checks: z._default(z.partialRecord(z.enum(CHECK_NAMES), z.enum(['error', 'warning', 'off'])), {}),
  typography: z._default(
    z.object({
      arabicDigits: z._default(z.enum(['latn', 'arab', 'keep']), 'latn'),
      arabicMonths: z._default(z.enum(['ma', 'keep']), 'ma'),
    }),
    { arabicDigits: 'latn', arabicMonths: 'ma' },
  ),
});

const siteConfig = z.pipe(
  fields,
  z.transform(({ defaultLanguage, name, ...site }, { issues }): SiteConfig => {
    const fallback = site.languages.includes('en') ? 'en' : (site.languages[0] as Language);
    const chosen = defaultLanguage ?? fallback;
    if (!site.languages.includes(chosen)) {
      const message = 'is not one of the languages';
      issues.push({ code: 'custom', path: ['defaultLanguage'], message, input: chosen });
    }
    if (typeof name === 'string') return { ...site, name, defaultLanguage: chosen };
    const usual = name[chosen] ?? Object.values(name)[0] ?? '';
    return { ...site, name: usual, names: name, defaultLanguage: chosen };
  }),
);

const FIELDS = [
  'name',
  'baseUrl',
  'languages',
  'defaultLanguage',
  'sourceLanguage',
  'timeZone',
  'checks',
  'typography',
  'removedFiles',
  'pollEveryMinutes',
  'noindexUnreviewed',
  'dailyCharacters',
  'pace',
  'translators',
  'secondOpinion',
  'contact',
  'people',
  'nav',
  'share',
  'shareImage',
  'security',
  'hub',
];

/** Fields nothing reads: most likely misspelt. */
export function unknownSiteFields(json: unknown): string[] {
  return typeof json === 'object' && json !== null
    ? Object.keys(json).filter((field) => !FIELDS.includes(field))
    : [];
}

/** @throws where a field is wrong, naming it. */
export function parseSiteConfig(json: unknown): SiteConfig {
  const result = siteConfig.safeParse(json, SCHEMA_MESSAGES);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`site.json: ${problems.join('; ')}`);
}

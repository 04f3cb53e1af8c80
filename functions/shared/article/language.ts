/** A canonical BCP 47 tag (RFC 5646), such as `ar` or `pt-PT`. */
export type Language = string;

export type Direction = 'ltr' | 'rtl';

/** What Amazon Translate takes as a source language (AWS, "Supported languages and language codes"). */
const SOURCE_LANGUAGES = new Set(
  `af am ar az bg bn bs ca cs cy da de el en es es-MX et fa fa-AF fi fr fr-CA ga gu ha he hi hr ht hu hy id is it ja
   ka kk kn ko lt lv mk ml mn mr ms mt nl no pa pl ps pt pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz
   vi zh zh-TW`.split(/\s+/),
);

/**
 * The language an author or a file name means, as the tag the pipeline uses: `EN-gb` is `en`, `fr-CA` stays.
 * `undefined` if it is no language tag, or one nothing here can translate from.
 */
export function parseLanguage(text: string): Language | undefined {
  const tag = canonicalTag(text.trim().replaceAll('_', '-'));
  if (tag === undefined) return undefined;
  if (SOURCE_LANGUAGES.has(tag)) return tag;
  const base = new Intl.Locale(tag).language;
  return SOURCE_LANGUAGES.has(base) ? base : undefined;
}

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** Known without Intl, of whose data the first use takes some milliseconds of the time a function needs to start. */
const DIRECTIONS: [Language, Direction][] = [
  ['ar', 'rtl'],
  ['fr', 'ltr'],
  ['en', 'ltr'],
];

const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** By the script most of its readers write: `Intl.Locale#textInfo` is wrong for some of them on Node 20. */
export function directionOf(language: Language): Direction {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const isRtl = RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '');
  directions.set(language, isRtl ? 'rtl' : 'ltr');
  return isRtl ? 'rtl' : 'ltr';
}

/** A page asks for each of its languages several times. */
const directions = new Map(DIRECTIONS);

/**
 * What a site's languages are called in each of them, as Intl has it (a test compares): the first name that Intl
 * tells takes a tenth of the time a function needs to start.
 */
const NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  ar: { ar: 'العربية', fr: 'الفرنسية', en: 'الإنجليزية' },
  fr: { ar: 'arabe', fr: 'français', en: 'anglais' },
  en: { ar: 'Arabic', fr: 'French', en: 'English' },
};

/** A language's name in `inLanguage`, or in itself: العربية, français, English. */
export function languageName(language: Language, inLanguage: Language = language): string {
  const name = NAMES[inLanguage]?.[language];
  if (name !== undefined) return name;
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}

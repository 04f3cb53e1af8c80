/** A canonical BCP 47 tag (RFC 5646), such as `ar` or `pt-PT`. */
export type Language = string;

export type Direction = 'ltr' | 'rtl';

/** What Amazon Translate takes as a source language (AWS, "Supported languages and language codes"). */
const TRANSLATABLE = new Set(
  `af am ar az bg bn bs ca cs cy da de el en es es-MX et fa fa-AF fi fr fr-CA ga gu ha he hi hr ht hu hy id is it ja
   ka kk kn ko lt lv mk ml mn mr ms mt nl no pa pl ps pt pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz
   vi zh zh-TW`.split(/\s+/),
);

/** Tags that are what they mean: asked for with every request, and Intl takes its time. `tl` is `fil` today (CLDR). */
const CANONICAL: ReadonlySet<string> = new Set([...TRANSLATABLE].filter((tag) => tag !== 'tl'));

/**
 * Subtags that IANA's registry has (RFC 5646, 3.1), as far as newspapers use them: `en-bref` and `et-alors` have the form of a
 * tag and are French words.
 */
const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff
   fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks
   ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps
   pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz
   ve vi vo wa wo xh yi yo za zh zu
   acm aeb afb apc arq ary arz ast ban bar bho ceb chr ckb crh fil fur gsw hak haw hil hsb ilo kab kmr kok lmo mai mfe min mni nan
   nap nds pap rif sah sat scn shi shy syr szl tzm vec wuu yue zgh`.split(/\s+/),
);

const KNOWN_SCRIPTS: ReadonlySet<string> = new Set(
  `Adlm Arab Armn Beng Bopo Cans Cher Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hans Hant Hebr Jpan Khmr Knda Kore Laoo Latn Mlym
   Mong Mtei Mymr Nkoo Olck Orya Rohg Sinh Syrc Taml Telu Tfng Thaa Thai Tibt Vaii`.split(/\s+/),
);

const KNOWN_VARIANTS: ReadonlySet<string> = new Set(
  `1901 1959acad 1990 1994 1996 abl1943 ao1990 arevela arevmda ekavsk fonipa hepburn ijekavsk jauer jyutping kkcor kscor lengadoc
   monoton nedis oxendict pinyin polyton puter rumgr scotland scouse surmiran sursilv sutsilv tarask tongyong ulster unifon valencia
   vallader wadegile`.split(/\s+/),
);

/**
 * The language an author or a file name means, as the tag the pipeline uses: `EN-gb` is `en`, `fr-CA` stays.
 * `undefined` if it is no language tag, or one with a part that is not registered.
 */
export function parseLanguage(text: string): Language | undefined {
  if (CANONICAL.has(text)) return text;
  const tag = canonicalTag(text.trim().replaceAll('_', '-'));
  if (tag === undefined || TRANSLATABLE.has(tag)) return tag;
  const { language, script, region, baseName } = new Intl.Locale(tag);
  const variants = baseName.split('-').filter((part) => part.length > 4 || /^\d\w{3}$/.test(part));
  const isRegistered =
    baseName === tag &&
    KNOWN_LANGUAGES.has(language) &&
    (script === undefined || KNOWN_SCRIPTS.has(script)) &&
    (region === undefined || isRegion(region)) &&
    variants.every((variant) => KNOWN_VARIANTS.has(variant));
  return isRegistered ? language : undefined;
}

/** A pair as people write it, `fr-ar` or `en-fr-CA`, with its languages as {@link parseLanguage} has them. */
export function parsePair(text: string): { source: Language; target: Language } | undefined {
  const parts = text.split('-');
  for (let end = 1; end < Math.min(parts.length, PAIR_PARTS); end += 1) {
    const source = parseLanguage(parts.slice(0, end).join('-'));
    const target = parseLanguage(parts.slice(end).join('-'));
    if (source !== undefined && target !== undefined && source !== target) return { source, target };
  }
  return undefined;
}

/** Of a pair's subtags; no language of a newspaper has more than four. */
const PAIR_PARTS = 8;

/** A machine can be asked to translate from it and into it; what is known besides is written by people only. */
export function isTranslatable(language: Language): boolean {
  return TRANSLATABLE.has(language);
}

function isRegion(region: string): boolean {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(region) !== undefined;
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
  const isRtl = RTL_SCRIPTS.has(mainScriptOf(language));
  directions.set(language, isRtl ? 'rtl' : 'ltr');
  return isRtl ? 'rtl' : 'ltr';
}

/** The script most of its readers write, as ISO 15924 has it; '' if it is not known. */
export function mainScriptOf(language: Language): string {
  return SCRIPTS[language] ?? new Intl.Locale(language).maximize().script ?? '';
}

/** Known without Intl, as their directions are. */
const SCRIPTS: Readonly<Record<Language, string>> = { ar: 'Arab', fr: 'Latn', en: 'Latn' };

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

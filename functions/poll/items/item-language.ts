import { isTranslatable, type Language, parseLanguage } from '../../shared/article/language.ts';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { contradictsScript } from '../../shared/language/text/contradicts-script.ts';
import { detectLanguage } from '../../shared/language/text/detect-language.ts';

export interface LanguageSettings {
  /** Of feeds.json: what the newsroom says. */
  configured: Language | undefined;
  /** Of site.json. */
  languages: readonly Language[];
}

/**
 * What the item says, else what feeds.json says, else what the feed says; else what the text reads like. Items and feeds often
 * say no more than the default of their software (WordPress: `en-US`), so their word counts only as far as the text is not plainly
 * in another script.
 * @throws {Rejection} if it cannot be told, or is one that is neither translated nor shown here.
 */
export function itemLanguage(
  { language, feedLanguage }: FeedItem,
  text: string,
  { configured, languages }: LanguageSettings,
): Language {
  const ofItem = language === undefined ? undefined : parseLanguage(language);
  if (ofItem === undefined && language !== undefined && TAG.test(language)) throw useless(language);
  if (ofItem !== undefined && !contradictsScript(text, ofItem)) return useful(ofItem, languages);
  if (configured !== undefined) return configured;
  const ofFeed = feedLanguage === undefined ? undefined : parseLanguage(feedLanguage);
  if (ofFeed !== undefined && !contradictsScript(text, ofFeed)) return useful(ofFeed, languages);
  const { language: detected, reliable } = detectLanguage(text);
  if (detected !== undefined && reliable) return useful(detected, languages);
  const said = ofItem ?? ofFeed;
  throw new Rejection(
    `the language of the item cannot be told: ${said === undefined ? 'it says none' : `it says "${said}", which has another script`}, and its text is too short or mixed; say the "language" of the feed in feeds.json`,
  );
}

/** Of a language, and no word such as `Arabic`. */
const TAG = /^[a-z]{2,3}(?:[-_]|$)/i;

/** Nobody writes the other versions of an item, so a machine has to; but the site may show it as it is. */
function useful(language: Language, languages: readonly Language[]): Language {
  if (isTranslatable(language) || languages.includes(language)) return language;
  throw useless(language);
}

function useless(said: string): Rejection {
  return new Rejection(
    `the language ${JSON.stringify(said)} is not one that can be translated from, and none of the site's`,
  );
}

import { isTranslatable, type Language, parseLanguage } from '../../shared/article/language.ts';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { detectLanguage } from '../../shared/language/text/detect-language.ts';

/**
 * What the item says, else what feeds.json says, else what the feed says, which is often only the default of
 * its software; else what the text reads like.
 * @throws {Rejection} if it cannot be told, or cannot be translated from.
 */
export function itemLanguage(
  { language, feedLanguage }: FeedItem,
  configured: Language | undefined,
  text: string,
): Language {
  if (language !== undefined) return translatable(language);
  const stated = configured ?? parseLanguage(feedLanguage ?? '');
  if (stated !== undefined) return stated;
  const { language: detected, reliable } = detectLanguage(text);
  if (detected !== undefined && reliable) return translatable(detected);
  throw new Rejection(
    'the language of the item cannot be told: it says none, and its text is too short or mixed',
  );
}

/** Nobody writes the other versions of an item, so a machine has to. */
function translatable(said: string): Language {
  const language = parseLanguage(said);
  if (language !== undefined && isTranslatable(language)) return language;
  throw new Rejection(`the language ${JSON.stringify(said)} is not one that can be translated from`);
}

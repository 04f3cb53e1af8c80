import type { Language } from '../language.ts';

/** A page of the newspaper that is no article: about it, how to reach it, who answers for it. */
export interface StandingPage {
  /** A part of its address. */
  id: string;
  /** As people wrote it in each language; no machine translates it. */
  versions: Record<Language, StandingText>;
}

export interface StandingText {
  title: string;
  summary?: string;
  /** Sanitized. */
  bodyHtml: string;
}

/** A page for readers of a language: in it, else in the site's, else in any; and the language that it is in. */
export function standingText(
  { versions }: StandingPage,
  wanted: Language,
  { defaultLanguage }: { defaultLanguage: Language },
): { language: Language; text: StandingText } | undefined {
  const language = [wanted, defaultLanguage, ...Object.keys(versions)].find((one) =>
    Object.hasOwn(versions, one),
  );
  const text = language === undefined ? undefined : versions[language];
  return language === undefined || text === undefined ? undefined : { language, text };
}

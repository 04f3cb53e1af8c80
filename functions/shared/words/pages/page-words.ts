/** Every word that a page says by itself, in one language: `en.ts`, `fr.ts` and `ar.ts` beside this file. */
export interface PageWords {
  skipToText: string;
  languages: string;
  newest: string;
  /** What search engines and social networks say of a list: whose articles it has. */
  latestFrom(name: string): string;
  nothingYet: string;
  older: string;
  newer: string;
  /** The heading of older articles, from this day on. */
  until(day: string): string;
  /** The newest months and days of the archive, and the name of the links between them. */
  archive: string;
  archiveOf(period: string): string;
  /** Of a month or a day without articles. */
  nothingThen: string;
  /** In a byline. */
  readingTime(minutes: number): string;
  /** Before the links by which a reader hands an article on. */
  share: string;
  byEmail: string;
  /** The name of the links to the parts of the newspaper. */
  sections: string;
  /** Before an author's name. */
  by: string;
  published: string;
  updated: string;
  /** Before an article's topics. */
  moreOn: string;
  tagged(tag: string): string;
  /** Below the byline of a translation. */
  translatedByMachine: string;
  translatedByPeople: string;
  /** Before the name of who translated it, and of who reviewed it. */
  translatedBy: string;
  reviewedBy: string;
  notReviewed: string;
  reviewed: string;
  engine(name: string): string;
  /** A link to it; the language is in this language's own words. */
  originalIn(language: string): string;
  reportError: string;
  /** The name of the box with where a translation comes from. */
  aboutThisText: string;
  outdated(date: string): string;
  /** Above the footnotes; the name of a link to one, and of the way back. */
  notes: string;
  note(number: string): string;
  backToText: string;
  /** Before a note on what was put right. */
  correction: string;
  /** Below the text, before the name of the site where it came out first. */
  firstPublished: string;
  notFoundTitle: string;
  notFound: string;
  notInLanguageTitle: string;
  notInLanguage: string;
  readIn: string;
  goneTitle: string;
  gone: string;
  badRequestTitle: string;
  badRequest: string;
  errorTitle: string;
  error: string;
  toFrontPage: string;
  feed: string;
  /** The title of the feed of what changed, new articles and withdrawn ones too. */
  changes: string;
}
